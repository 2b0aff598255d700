# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.reduce([1, 2, 3, 4], fn x, acc -> x * acc end)
IO.inspect Enum.reduce([1, 2, 3], 0, &+/2)
IO.inspect Enum.reduce([], :untouched, fn _, _ -> raise "never" end)
IO.inspect Enum.reduce([:only], fn _, _ -> raise "never" end)
IO.inspect Enum.reduce(1..5, [], &[&1 | &2])
IO.inspect Enum.reduce(5..1//-2, [], &[&1 | &2])
IO.inspect Enum.reduce(%{a: 1, b: 2}, 0, fn {_, value}, acc -> value + acc end)
IO.inspect Enum.reduce(MapSet.new([1, 2]), &+/2)
IO.inspect Enum.reduce(["a", "b", "c"], fn x, acc -> acc <> x end)

try do
  Enum.reduce([], fn _, _ -> nil end)
rescue
  error in Enum.EmptyError -> IO.puts(Exception.message(error))
end
