# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.take_every(1..10, 2)
IO.inspect Enum.take_every(1..10, 0)
IO.inspect Enum.take_every([1, 2, 3], 1)
IO.inspect Enum.take_every([], 3)
IO.inspect Enum.take_every([1, 2, 3], 10)
IO.inspect Enum.drop_every(1..10, 2)
IO.inspect Enum.drop_every(1..10, 0)
IO.inspect Enum.drop_every([1, 2, 3], 1)
IO.inspect Enum.drop_every(1..7, 3)
IO.inspect Enum.map_every(1..10, 2, fn x -> x + 1000 end)
IO.inspect Enum.map_every(1..5, 0, fn x -> x + 1000 end)
IO.inspect Enum.map_every([1, 2, 3], 1, fn x -> x + 1000 end)
IO.inspect Enum.map_every(1..7, 3, fn x -> -x end)

try do
  Enum.take_every([1, 2], -1)
rescue
  error -> IO.puts(Exception.message(error))
end
