# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
text = """
the quick brown fox jumps over the lazy dog
the dog barks; the fox runs away!
"""

text
|> String.downcase()
|> String.split(~r/[^a-z]+/, trim: true)
|> Enum.frequencies()
|> Enum.sort_by(fn {word, count} -> {-count, word} end)
|> Enum.take(5)
|> Enum.each(fn {word, count} ->
  IO.puts(String.pad_trailing(word, 6) <> String.pad_leading(Integer.to_string(count), 3))
end)

longest = text |> String.split() |> Enum.max_by(&String.length/1)
IO.puts("longest: #{longest}")
