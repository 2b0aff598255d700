# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Macro do
  def camelize(text) do
    text
    |> String.split("/")
    |> Enum.map_join(".", fn part -> part |> String.split("_") |> Enum.map_join(&capitalized/1) end)
  end

  defp capitalized(""), do: ""

  defp capitalized(word) do
    {first, rest} = String.split_at(word, 1)
    String.upcase(first) <> rest
  end

  def underscore(module) when is_atom(module) do
    "Elixir." <> name = Atom.to_string(module)
    underscore(name)
  end

  def underscore(text) when is_binary(text) do
    text
    |> String.split(".")
    |> Enum.map_join("/", fn part -> part |> String.graphemes() |> underscored(nil, "") end)
  end

  # A capital begins a word unless it is inside a row of capitals.
  defp underscored([], _previous, text), do: text

  defp underscored([letter | rest], previous, text) do
    begins_word =
      capital?(letter) and previous != nil and previous != "_" and
        (not capital?(previous) or (rest != [] and small?(hd(rest))))

    mark = if begins_word, do: "_", else: ""
    letter_text = if letter == "-", do: "_", else: String.downcase(letter)
    underscored(rest, letter, text <> mark <> letter_text)
  end

  defp capital?(letter), do: letter >= "A" and letter <= "Z"
  defp small?(letter), do: letter >= "a" and letter <= "z"
end
