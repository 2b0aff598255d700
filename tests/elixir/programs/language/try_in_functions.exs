# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Careful do
  def divide(a, b) do
    div(a, b)
  rescue
    ArithmeticError -> :infinity
  end

  def lookup(map, key) do
    Map.fetch!(map, key)
  rescue
    e in KeyError -> {:missing, e.key}
  else
    value -> {:found, value}
  after
    IO.puts("looked for #{inspect(key)}")
  end

  def jump(x) do
    if x > 1, do: throw({:big, x})
    x
  catch
    {:big, n} -> -n
  end
end

IO.inspect(Careful.divide(6, 3))
IO.inspect(Careful.divide(1, 0))
IO.inspect(Careful.lookup(%{a: 1}, :a))
IO.inspect(Careful.lookup(%{a: 1}, :b))
IO.inspect(Careful.jump(1))
IO.inspect(Careful.jump(2))
f = fn x ->
  try do
    100 / x
  rescue
    _ -> :error
  end
end
IO.inspect({f.(4), f.(0)})
