# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.filter([1, 2, 3, 4], &(rem(&1, 2) == 0))
IO.inspect Enum.filter([1, nil, false, :a], & &1)
IO.inspect Enum.filter(%{a: 1, b: 2}, fn {_, value} -> value > 1 end)
IO.inspect Enum.filter(1..10, &(&1 > 8))
IO.inspect Enum.filter([], fn _ -> true end)
IO.inspect Enum.reject([1, 2, 3, 4], &(rem(&1, 2) == 0))
IO.inspect Enum.reject([nil, 1], &is_nil/1)
IO.inspect Enum.reject(MapSet.new(1..4), &(&1 > 2))
IO.inspect Enum.split_with(1..7, &(rem(&1, 3) == 0))
IO.inspect Enum.split_with([a: 1, b: 2], fn {_, value} -> value == 1 end)
IO.inspect Enum.split_with([], fn _ -> true end)
