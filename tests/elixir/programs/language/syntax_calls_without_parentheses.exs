# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Calls do
  def two(a, b), do: {a, b}
  def options(list \\ []), do: list
  def none, do: :none
end

defmodule Uses do
  import Calls

  def run do
    IO.inspect two(1, 2)
    IO.inspect Calls.two 1, 2
    x = two 3, 4
    IO.inspect x
    IO.inspect options a: 1, b: 2
    IO.inspect none()
    IO.inspect Calls.none
    IO.puts String.upcase "nested"
    IO.inspect length [1, 2]
    IO.inspect(if is_nil(nil), do: :nil_it_is)
    IO.inspect -5 |> abs
    IO.inspect abs(-5) + 1
    IO.inspect Enum.map [1, 2], fn n ->
      n * 2
    end
  end
end

Uses.run
