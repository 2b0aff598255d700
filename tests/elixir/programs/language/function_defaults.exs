# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Greeter do
  def hello(name, greeting \\ "Hello", mark \\ "!"), do: "#{greeting}, #{name}#{mark}"
  def only(x \\ 5), do: x
  def middle(a, b \\ :b, c), do: {a, b, c}
  def computed(list \\ Enum.to_list(1..3)), do: list
  def clauses(a, b \\ :none)
  def clauses(:x, b), do: {:x, b}
  def clauses(a, b), do: {a, b}
  def private_default(x), do: helper(x)
  defp helper(x, factor \\ 10), do: x * factor
end
IO.puts(Greeter.hello("Ann"))
IO.puts(Greeter.hello("Ann", "Hi"))
IO.puts(Greeter.hello("Ann", "Hi", "?"))
IO.inspect(Greeter.only())
IO.inspect(Greeter.only(6))
IO.inspect(Greeter.middle(1, 2))
IO.inspect(Greeter.middle(1, 2, 3))
IO.inspect(Greeter.computed())
IO.inspect(Greeter.clauses(:x))
IO.inspect(Greeter.clauses(:y, 1))
IO.inspect(Greeter.private_default(4))
IO.inspect(Greeter.__info__(:functions))
