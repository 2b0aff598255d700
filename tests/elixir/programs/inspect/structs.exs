# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Point do
  defstruct [:y, :x, label: "p"]
end

defmodule Run do
  def run do
    IO.inspect(%Point{x: 1})
    IO.inspect([%Point{x: 1, y: %Point{}}])
    IO.inspect(inspect(%Point{}, structs: false))
    IO.inspect(%{point: %Point{x: String.duplicate("a", 40), y: String.duplicate("b", 40)}})
    IO.inspect(Map.put(%Point{}, :z, 1))
    IO.inspect(%{__struct__: Unknown, a: 1})
  end
end

Run.run()
