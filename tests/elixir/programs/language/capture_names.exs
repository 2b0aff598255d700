# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Captured do
  def run do
    double = &double/1
    hidden = &hidden/2
    IO.inspect(Enum.map([1, 2], double))
    IO.inspect(hidden.(1, 2))
    IO.inspect(Enum.map([1, 2], &double/1))
    IO.inspect(Enum.map([3, 4], &__MODULE__.double/1))
    IO.inspect(Enum.map([3, 4], &hidden(&1, 10)))
  end
  def double(x), do: x * 2
  defp hidden(x, y), do: x - y
end
Captured.run()
IO.inspect(Enum.map(["a", "b"], &String.upcase/1))
IO.inspect(Enum.map([1, -1], &abs/1))
IO.inspect(Enum.map([:a], &to_string/1))
IO.inspect(Enum.map([[1, 2]], &length/1))
upcase = &String.upcase/1
IO.inspect(upcase)
IO.inspect(&Captured.double/1)
IO.inspect(&:lists.reverse/1)
IO.inspect((&:math.sqrt/1).(16))
module = String
f = &module.downcase/1
IO.inspect(f.("ABC"))
IO.inspect((&String.upcase/1) == upcase)
IO.inspect(Function.info(upcase, :name))
IO.inspect(Function.info(upcase, :arity))
IO.inspect(Function.info(upcase, :module))
captured = Function.capture(String, :length, 1)
IO.inspect(captured.("four"))
