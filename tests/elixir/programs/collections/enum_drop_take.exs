# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
list = [1, 2, 3, 4, 5]
IO.inspect Enum.take(list, 2)
IO.inspect Enum.take(list, 0)
IO.inspect Enum.take(list, 10)
IO.inspect Enum.take(list, -2)
IO.inspect Enum.take(list, -10)
IO.inspect Enum.take(1..1_000_000_000_000, 3)
IO.inspect Enum.take(Stream.cycle([:a, :b]), 3)
IO.inspect Enum.take(%{a: 1, b: 2, c: 3}, 2)
IO.inspect Enum.drop(list, 2)
IO.inspect Enum.drop(list, 0)
IO.inspect Enum.drop(list, 10)
IO.inspect Enum.drop(list, -2)
IO.inspect Enum.drop(list, -10)
IO.inspect Enum.drop(1..10//3, 2)
IO.inspect Enum.drop(1..3, 5)

try do
  Enum.take(list, 1.5)
rescue
  error -> IO.puts(Exception.message(error))
end
