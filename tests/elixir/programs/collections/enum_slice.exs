# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
list = Enum.to_list(1..10)
IO.inspect Enum.slice(list, 2..4)
IO.inspect Enum.slice(list, 2..-3)
IO.inspect Enum.slice(list, -3..-1)
IO.inspect Enum.slice(list, 8..20)
IO.inspect Enum.slice(list, 20..30)
IO.inspect Enum.slice(list, -20..2)
IO.inspect Enum.slice(list, 0..-1//3)
IO.inspect Enum.slice(list, 1..8//2)
IO.inspect Enum.slice(list, 5..4//1)
IO.inspect Enum.slice(list, 0..0)
IO.inspect Enum.slice(list, 2, 3)
IO.inspect Enum.slice(list, -3, 2)
IO.inspect Enum.slice(list, -30, 2)
IO.inspect Enum.slice(list, 8, 10)
IO.inspect Enum.slice(list, 10, 1)
IO.inspect Enum.slice(list, 3, 0)
IO.inspect Enum.slice(1..100//10, 2..4)
IO.inspect Enum.slice(1..100, -3, 3)
IO.inspect Enum.slice(%{a: 1, b: 2, c: 3}, 1, 1)
IO.inspect Enum.slice(Stream.iterate(1, &(&1 + 1)), 5, 3)
IO.inspect Enum.slice(Stream.take(1..10, 7), -2..-1)

try do
  Enum.slice(list, 4..1//-2)
rescue
  error in ArgumentError -> IO.puts(Exception.message(error))
end
