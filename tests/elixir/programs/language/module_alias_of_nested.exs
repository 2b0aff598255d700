# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Parent do
  defmodule Child do
    def hi, do: "child of parent"
  end
  def hi, do: Child.hi()
end
defmodule Other do
  alias Parent.Child
  def hi, do: Child.hi()
  alias __MODULE__, as: Me
  def me, do: Me
  def module_call, do: Me.hi()
end
IO.puts(Parent.hi())
IO.puts(Other.hi())
IO.inspect(Other.me())
IO.puts(Other.module_call())
