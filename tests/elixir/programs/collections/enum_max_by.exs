# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
words = ["a", "aa", "aaa", "b", "bbb"]
IO.inspect Enum.max_by(words, &String.length/1)
IO.inspect Enum.min_by(words, &String.length/1)
IO.inspect Enum.max_by(words, &String.length/1, &>/2)
IO.inspect Enum.min_by(words, &String.length/1, &</2)
IO.inspect Enum.max_by([], & &1, fn -> nil end)
IO.inspect Enum.min_by([], & &1, fn -> nil end)
IO.inspect Enum.max_by([], & &1, &>=/2, fn -> :none end)
IO.inspect Enum.min_max_by(words, &String.length/1)
IO.inspect Enum.min_max_by([], & &1, fn -> {0, 0} end)
IO.inspect Enum.min_max_by(["a", "bb", "c"], &String.length/1, &>/2)
IO.inspect Enum.max_by(%{a: 3, b: 5}, fn {_, value} -> value end)
IO.inspect Enum.min_by(1..10, &abs(&1 - 6))

try do
  Enum.max_by([], & &1)
rescue
  error -> IO.inspect(error.__struct__)
end
