# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Brackets do
  @pairs %{")" => "(", "]" => "[", "}" => "{"}
  @open Map.values(@pairs)

  def balanced?(text), do: check(String.graphemes(text), [])

  defp check([], stack), do: stack == []
  defp check([c | rest], stack) when c in @open, do: check(rest, [c | stack])

  defp check([c | rest], stack) when is_map_key(@pairs, c) do
    expected = @pairs[c]

    case stack do
      [^expected | below] -> check(rest, below)
      _ -> false
    end
  end

  defp check([_ | rest], stack), do: check(rest, stack)
end

for text <- ["()", "([{}])", "(]", "((", "a(b)c", ""] do
  IO.puts("#{inspect(text)} #{Brackets.balanced?(text)}")
end
