# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.chunk_every([1, 2, 3, 4, 5, 6], 2)
IO.inspect Enum.chunk_every([1, 2, 3, 4, 5], 2)
IO.inspect Enum.chunk_every([1, 2, 3, 4, 5, 6], 3, 2, :discard)
IO.inspect Enum.chunk_every([1, 2, 3, 4, 5, 6], 3, 2, [70])
IO.inspect Enum.chunk_every([1, 2, 3, 4, 5, 6], 3, 3, [])
IO.inspect Enum.chunk_every([1, 2, 3, 4], 3, 3, Stream.cycle([0]))
IO.inspect Enum.chunk_every([1, 2, 3, 4, 5], 3, 2)
IO.inspect Enum.chunk_every(1..4, 10)
IO.inspect Enum.chunk_every(1..10, 2, 4)
IO.inspect Enum.chunk_every(1..5, 2, 1)
IO.inspect Enum.chunk_every(1..5, 2, 1, :discard)
IO.inspect Enum.chunk_every([], 2)
IO.inspect Enum.chunk_every(%{a: 1, b: 2, c: 3}, 2)

try do
  Enum.chunk_every([1], 0)
rescue
  error -> IO.puts(Exception.message(error))
end
