# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.map_reduce([1, 2, 3], 0, fn x, acc -> {x * 2, x + acc} end)
IO.inspect Enum.map_reduce(1..3, [], fn x, acc -> {acc, [x | acc]} end)
IO.inspect Enum.map_reduce([], :none, fn _, _ -> raise "never" end)
IO.inspect Enum.map_reduce(%{a: 1}, 0, fn {key, value}, acc -> {key, acc + value} end)

try do
  Enum.map_reduce([1], 0, fn _, acc -> acc end)
rescue
  error in MatchError -> IO.puts(Exception.message(error))
end
