# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule User do
  defstruct name: "none", age: 0
end

defmodule Dog do
  defstruct [:name]
end

defmodule Matches do
  def describe(%User{age: age}) when age >= 18, do: "adult"
  def describe(%User{}), do: "minor"
  def describe(%Dog{name: name}), do: "dog #{name}"
  def describe(%_{}), do: "some struct"
  def describe(%{}), do: "map"
  def describe(_), do: "other"

  def run do
    %User{name: name} = %User{name: "Ann", age: 30}
    IO.inspect(name)
    %User{} = user = %User{}
    IO.inspect(user)
    %{name: any} = %Dog{name: "Rex"}
    IO.inspect(any)
    %module{} = %Dog{}
    IO.inspect(module)
    %{__struct__: struct} = %User{}
    IO.inspect(struct)

    for value <- [%User{age: 20}, %User{age: 5}, %Dog{name: "Rex"}, 1..2, %{}, 3] do
      IO.puts(describe(value))
    end

    mismatch(%Dog{name: "Rex"})
  end

  defp mismatch(dog) do
    %User{} = dog
  rescue
    error in MatchError -> IO.puts(Exception.message(error))
  end
end

Matches.run()
