# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Text do
  def wrap(text, width) do
    text
    |> String.split()
    |> Enum.reduce([""], fn
      word, ["" | lines] -> [word | lines]
      word, [line | lines] ->
        if String.length(line) + String.length(word) < width,
          do: [line <> " " <> word | lines],
          else: [word, line | lines]
    end)
    |> Enum.reverse()
  end

  def caesar(text, shift) do
    for c <- String.to_charlist(text), into: "" do
      cond do
        c in ?a..?z -> List.to_string([rem(c - ?a + shift, 26) + ?a])
        c in ?A..?Z -> List.to_string([rem(c - ?A + shift, 26) + ?A])
        true -> List.to_string([c])
      end
    end
  end

  def palindrome?(text) do
    letters = text |> String.downcase() |> String.replace(~r/[^a-z]/, "")
    letters == String.reverse(letters)
  end

  def anagrams(words), do: words |> Enum.group_by(&(&1 |> String.graphemes() |> Enum.sort())) |> Map.values() |> Enum.filter(&(length(&1) > 1))
end

Text.wrap("the quick brown fox jumps over the lazy dog again and again", 16) |> Enum.each(&IO.puts/1)
IO.puts(Text.caesar("Hello, World", 3))
IO.puts(Text.caesar(Text.caesar("abc xyz", 5), 21))
IO.inspect(Enum.map(["A man, a plan, a canal: Panama", "nope"], &Text.palindrome?/1))
IO.inspect(Text.anagrams(~w(listen silent enlist cat act dog)))
