# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Company.Department.Person do
  def name, do: "person"
end
defmodule Company.Department.Team do
  def name, do: "team"
end
defmodule Uses do
  alias Company.Department.Person
  alias Company.Department, as: Dep
  alias Company.Department.{Team, Person}
  def run do
    alias Company.Department.Team, as: T
    {Person.name(), Dep.Team.name(), T.name(), Team.name()}
  end
  def names, do: [Person, Dep.Person, Dep]
end
IO.inspect(Uses.run())
IO.inspect(Uses.names())
alias Company.Department.Person, as: P
IO.inspect(P.name())
IO.inspect(P)
alias String, as: S
IO.puts(S.upcase("aliased"))
IO.inspect(Elixir.String == S)
