# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.flat_map([:a, :b], fn x -> [x, x] end)
IO.inspect Enum.flat_map([{1, 3}, {4, 6}], fn {x, y} -> x..y end)
IO.inspect Enum.flat_map([1, 2], fn _ -> [] end)
IO.inspect Enum.flat_map(1..3, &[[&1]])
IO.inspect Enum.flat_map(%{a: [1], b: [2, 3]}, fn {key, values} -> Enum.map(values, &{key, &1}) end)
IO.inspect Enum.flat_map_reduce(1..100, 0, fn x, acc -> if acc < 3, do: {[x], acc + 1}, else: {:halt, acc} end)
IO.inspect Enum.flat_map_reduce(1..3, 0, fn x, acc -> {[x, -x], acc + x} end)

try do
  Enum.flat_map([1], fn x -> x end)
rescue
  error -> IO.puts(Exception.message(error))
end
