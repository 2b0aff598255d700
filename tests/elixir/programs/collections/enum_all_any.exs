# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.all?([1, 2, 3], fn x -> x > 0 end)
IO.inspect Enum.all?([1, nil, 3])
IO.inspect Enum.all?([])
IO.inspect Enum.any?([nil, false, 1])
IO.inspect Enum.any?([], fn _ -> true end)
IO.inspect Enum.any?(1..5, &(&1 > 4))
IO.inspect Enum.all?(%{a: 1, b: 2}, fn {_key, value} -> is_integer(value) end)

# The rest is not looked at once the answer is known.
Enum.any?([1, 2, 3], fn x ->
  IO.puts("looking at #{x}")
  x == 2
end)

Enum.all?(1..3, fn x ->
  IO.puts("at #{x} of a range")
  x < 2
end)
