# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.zip([1, 2, 3], [:a, :b, :c])
IO.inspect Enum.zip([1, 2, 3], [:a])
IO.inspect Enum.zip([[1, 2], [:a, :b], ["x", "y"]])
IO.inspect Enum.zip([])
IO.inspect Enum.zip([[1, 2]])
IO.inspect Enum.zip(1..3, [:a, :b])
IO.inspect Enum.zip([:a, :b], Stream.iterate(1, &(&1 * 10)))
IO.inspect Enum.zip(%{a: 1}, [1])
IO.inspect Enum.zip([1..3, Stream.cycle([:x, :y]), [0, 0, 0]])
IO.inspect Enum.zip([], 1..3)

try do
  Enum.zip([1], 2)
rescue
  error in Protocol.UndefinedError -> IO.puts(Exception.message(error))
end
