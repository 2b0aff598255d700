# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
result =
  1..20
  |> Enum.filter(&(rem(&1, 2) == 0))
  |> Enum.map(&(&1 * &1))
  |> Enum.reject(&(rem(&1, 3) == 0))
  |> Enum.with_index(1)
  |> Enum.map(fn {value, index} -> "#{index}: #{value}" end)
  |> Enum.join("; ")

IO.puts(result)

"the quick brown fox jumps over the lazy dog"
|> String.split()
|> Enum.group_by(&String.length/1)
|> Enum.sort_by(fn {length, _} -> -length end)
|> Enum.each(fn {length, words} -> IO.puts("#{length}: #{Enum.join(Enum.sort(words), ", ")}") end)
