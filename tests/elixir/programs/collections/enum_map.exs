# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.map([1, 2, 3], fn x -> x * 2 end)
IO.inspect Enum.map([], fn x -> x end)
IO.inspect Enum.map(1..3, &to_string/1)
IO.inspect Enum.map(3..1, & &1)
IO.inspect Enum.map(%{a: 1, b: 2}, fn {key, value} -> {key, -value} end)
IO.inspect Enum.map([a: 1], fn {key, value} -> {value, key} end)
IO.inspect Enum.map(MapSet.new([3, 1, 2]), & &1)
IO.inspect Enum.map(Stream.take(Stream.iterate(1, &(&1 + 1)), 3), &(&1 * &1))
IO.inspect length(Enum.map(1..100_000, & &1))
