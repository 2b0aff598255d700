defmodule Generated do
  for {name, value} <- [a: 1, b: 2] do
    def unquote(name)(), do: unquote(value)
    def unquote(:"add_to_#{name}")(number), do: number + unquote(value)
  end

  Enum.each([:x, :y], fn name ->
    def kind(unquote(name)), do: unquote(Atom.to_string(name))
  end)

  def kind(other), do: {:other, other}

  names = ~w(one two)
  def names, do: unquote(names)

  numbers = Enum.map(1..3, &(&1 * &1))
  @squares numbers
  def squares, do: @squares
end

IO.inspect({Generated.a(), Generated.b(), Generated.add_to_a(1), Generated.add_to_b(1)})
IO.inspect({Generated.kind(:x), Generated.kind(:y), Generated.kind(:z)})
IO.inspect({Generated.names(), Generated.squares()})
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
