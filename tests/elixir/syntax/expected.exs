# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# Writes down what the real Elixir makes of each snippet here: `elixir expected.exs` in this folder.
# Snippets and results stand between lines of four dashes, in the same order.

separator = "\n----\n"

without_places = fn quoted ->
  Macro.prewalk(quoted, fn
    {name, meta, arguments} -> {name, Keyword.take(meta, [:no_parens]), arguments}
    other -> other
  end)
end

read = fn snippet ->
  try do
    quoted = without_places.(Code.string_to_quoted!(snippet))

    inspect(quoted,
      limit: :infinity,
      printable_limit: :infinity,
      width: :infinity,
      charlists: :as_lists
    )
  rescue
    error in [SyntaxError, TokenMissingError] ->
      "** (#{inspect(error.__struct__)}) #{Exception.message(error)}"
  end
end

for file <- Path.wildcard("*.snippets") do
  snippets = file |> File.read!() |> String.split(separator) |> Enum.drop(-1)
  results = Enum.map(snippets, &[read.(&1), separator])
  File.write!(Path.rootname(file) <> ".expected", results)
  IO.puts("#{file}: #{length(snippets)}")
end
