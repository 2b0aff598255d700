# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.with_index([:a, :b, :c])
IO.inspect Enum.with_index([:a, :b], 3)
IO.inspect Enum.with_index([:a, :b], -1)
IO.inspect Enum.with_index([:a, :b], fn element, index -> {index, element} end)
IO.inspect Enum.with_index([])
IO.inspect Enum.with_index(1..3)
IO.inspect Enum.with_index(%{a: 1})
IO.inspect Enum.with_index(Stream.map(1..2, & &1), 10)

try do
  Enum.with_index([1], "3")
rescue
  error in FunctionClauseError -> IO.puts(Exception.message(error))
end
