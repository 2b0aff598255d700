# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Which tests run. A filter is a tag, or a tag with a value.
defmodule ExUnit.Filters do
  # `path:line` of a command line: the path, and what to configure.
  def parse_path(path) do
    {path, lines} = take_lines(path, [])

    case lines do
      [] -> {path, []}
      lines -> {path, exclude: [:test], include: Enum.map(lines, fn line -> {:line, line} end)}
    end
  end

  defp take_lines(path, lines) do
    case Regex.run(~r/^(.+):(-?\d+)$/, path) do
      [_whole, rest, digits] ->
        if String.to_integer(digits) > 0,
          do: take_lines(rest, [digits | lines]),
          else: take_lines(warned(rest, digits), lines)

      nil ->
        {path, lines}
    end
  end

  defp warned(path, digits) do
    IO.puts(:stderr, "warning: invalid line number given as ExUnit filter: #{digits}")
    path
  end

  # `key:value` of a command line.
  def parse(filters) do
    Enum.map(filters, fn filter ->
      case String.split(filter, ":", parts: 2) do
        [key, value] -> {String.to_atom(key), value}
        [key] -> String.to_atom(key)
      end
    end)
  end

  # Values that are excluded and included are the latter only.
  def normalize(include, exclude) do
    include = include |> List.wrap() |> Enum.uniq()
    {atoms, pairs} = exclude |> List.wrap() |> Enum.uniq() |> Enum.split_with(&is_atom/1)
    wanted = Enum.filter(include, &is_tuple/1)
    {include, atoms ++ Enum.reject(pairs, fn pair -> pair in wanted end)}
  end

  # Whether a test with `tags` among `tests` runs: `:ok`, `{:skipped, why}` or `{:excluded, why}`.
  def eval(include, exclude, tags, tests) when is_map(tags) do
    excluded = Enum.find_value(exclude, fn filter -> matched(filter, tags, tests) end)
    included? = Enum.any?(include, fn filter -> matched(filter, tags, tests) end)

    if excluded != nil and not included?,
      do: {:excluded, "due to #{excluded} filter"},
      else: evaluate_skip(include, tags, tests)
  end

  defp evaluate_skip(include, tags, tests) do
    skip_tag = %{skip: Map.get(tags, :skip, true)}
    asked_for? = Enum.any?(include, fn filter -> matched(filter, skip_tag, tests) end)

    case tags do
      %{skip: reason} when is_binary(reason) and not asked_for? -> {:skipped, reason}
      %{skip: true} when not asked_for? -> {:skipped, "due to skip tag"}
      _ -> :ok
    end
  end

  # The tag that matches, else nil.
  defp matched({:line, line}, %{line: test_line, describe_line: describe_line}, tests) do
    line = if is_binary(line), do: String.to_integer(line), else: line

    cond do
      describe_line == line -> :line
      Enum.any?(tests, fn test -> test.tags.describe_line == line end) -> nil
      test_line <= line and last_before(line, tests) == test_line -> :line
      true -> nil
    end
  end

  defp matched({key, value}, tags, _tests) do
    case tags do
      %{^key => found} -> if same?(value, found), do: key
      _ -> nil
    end
  end

  defp matched(key, tags, _tests), do: if(Map.has_key?(tags, key), do: key)

  defp last_before(line, tests) do
    tests
    |> Enum.map(fn test -> test.tags.line end)
    |> Enum.filter(fn test_line -> test_line <= line end)
    |> Enum.max(fn -> nil end)
  end

  defp same?(%Regex{} = expected, found), do: to_string(found) =~ expected
  defp same?(value, value), do: true
  defp same?(expected, found), do: without_prefix(found) == without_prefix(expected)

  defp without_prefix(value), do: value |> to_string() |> String.replace_prefix("Elixir.", "")
end
