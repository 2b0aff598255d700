# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What is not written in C++, because it makes streams or scripts of edits.
defmodule String do
  def splitter(string, pattern, options \\ []) when is_binary(string) and is_list(options) do
    next = fn
      nil -> nil
      rest -> next_part(rest, pattern)
    end

    parts = if pattern == "", do: String.split(string, ""), else: Stream.unfold(string, next)
    if Keyword.get(options, :trim, false), do: Stream.reject(parts, &(&1 == "")), else: parts
  end

  defp next_part(rest, pattern) do
    case String.split(rest, pattern, parts: 2) do
      [part] -> {part, nil}
      [part, rest] -> {part, rest}
    end
  end

  def myers_difference(left, right) when is_binary(left) and is_binary(right) do
    edits = List.myers_difference(String.graphemes(left), String.graphemes(right))
    for {kind, graphemes} <- edits, do: {kind, List.to_string(graphemes)}
  end

end
