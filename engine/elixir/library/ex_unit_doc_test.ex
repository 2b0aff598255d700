# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Finds the `iex>` examples of a module's documentation, and says what an example got wrong.
defmodule ExUnit.DocTest do
  alias ExUnit.AssertionError

  # `{file, tags, [{name, line, module, imports?, [{expression, kind, expected, shown}]}]}`; the standard modules have no
  # documentation here, and so no examples.
  def examples(module, options) do
    case :espalier.module_documentation(module) do
      nil ->
        {"", nil, []}

      {file, of_module, of_functions} ->
        file = Path.relative_to_cwd(file)
        found = in_module(of_module, file) ++ in_functions(Enum.sort(of_functions), file)
        imports = Keyword.get(options, :import, false) not in [false, nil]

        numbered =
          found
          |> chosen(module, file, options)
          |> Enum.with_index(1)
          |> Enum.map(fn {{owner, line, steps}, number} ->
            check_exceptions(steps, line, file)
            {name(owner, module, number), line, module, imports, steps}
          end)

        {file, options[:tags], numbered}
    end
  end

  defp name(:moduledoc, module, number), do: "module #{inspect(module)} (#{number})"
  defp name({function, arity}, module, number), do: "#{inspect(module)}.#{function}/#{arity} (#{number})"

  defp in_module(nil, _file), do: []
  defp in_module({line, text}, file), do: in_text(text, line, :moduledoc, file)

  defp in_functions(documented, file) do
    Enum.flat_map(documented, fn {{_kind, name, arity}, line, text} -> in_text(text, line, {name, arity}, file) end)
  end

  defp chosen(found, module, file, options) do
    except = Keyword.get(options, :except, [])
    found = Enum.reject(found, fn {owner, _line, _steps} -> owner in except end)

    case Keyword.fetch(options, :only) do
      :error ->
        found

      {:ok, only} ->
        found = Enum.filter(found, fn {owner, _line, _steps} -> owner in only end)
        check_only(only -- Enum.map(found, fn {owner, _line, _steps} -> owner end), module, file)
        Enum.reverse(found)
    end
  end

  defp check_only([], _module, _file), do: :ok

  defp check_only(missing, module, file) do
    noun = if length(missing) == 1, do: "function", else: "functions"
    names = Enum.map_join(missing, "\n    ", fn {name, arity} -> Exception.format_mfa(module, name, arity) end)
    fail("undefined or private #{noun} given to doctest:\n\n    #{names}\n\n", nil, file)
  end

  defp check_exceptions(steps, line, file) do
    if Enum.count(steps, fn {_, kind, _, _} -> is_tuple(kind) end) > 1 do
      fail(
        "multiple exceptions in the same doctest example are not supported, " <>
          "please separate your iex> prompts by multiple newlines to start new examples",
        line,
        file
      )
    end
  end

  defp fail(message, line, file) do
    raise ExUnit.DocTest.Error, message: Exception.format_file_line(file, line) <> " " <> message
  end

  # --- the lines that belong to examples, without their indentation ---

  defp in_text(text, line, owner, file) do
    lines = text |> String.split(["\r\n", "\n"]) |> Enum.with_index(line + 1)

    lines
    |> example_lines(:text, 0, [], file)
    |> group()
    |> Enum.map(fn {line, steps} -> {owner, line, steps} end)
  end

  defp example_lines([], _state, _indentation, taken, _file), do: Enum.reverse(taken)

  defp example_lines([{line, number} | rest] = lines, state, indentation, taken, file) do
    at_margin = String.trim_leading(line)
    stripped = without_indentation(line, indentation)

    cond do
      state == :text and prompt?(at_margin) ->
        example_lines(lines, :prompt, byte_size(line) - byte_size(at_margin), taken, file)

      state == :text ->
        example_lines(rest, :text, indentation, taken, file)

      state == :code and stripped == "" ->
        example_lines(rest, :text, 0, [{stripped, number} | taken], file)

      state == :code and prompt?(at_margin) ->
        example_lines(lines, :prompt, indentation, taken, file)

      state == :code ->
        example_lines(rest, :code, indentation, [{stripped, number} | taken], file)

      at_margin != "" and at_margin != stripped ->
        fail_indentation(line, number, indentation, file)

      true ->
        next = if state == :prompt or prompt?(stripped) or continued?(stripped), do: :after_prompt, else: :code
        example_lines(rest, next, indentation, [{stripped, number} | taken], file)
    end
  end

  defp prompt?(line), do: String.starts_with?(line, ["iex>", "iex("])
  defp continued?(line), do: String.starts_with?(line, ["...>", "...("])

  defp without_indentation(line, indentation) do
    size = byte_size(line) - indentation
    if size > 0, do: binary_part(line, indentation, size), else: ""
  end

  defp fail_indentation(line, number, indentation, file) do
    spaces = if indentation == 1, do: "1 space", else: "#{indentation} spaces"

    fail(
      """
      indentation level mismatch on doctest line: #{inspect(line)}

      If you are planning to assert on the result of an `iex>` expression, \
      make sure the result is indented at the beginning of `iex>`, which \
      in this case is exactly #{spaces}.

      If instead you have an `iex>` expression that spans over multiple lines, \
      please make sure that each line after the first one begins with `...>`.
      """,
      number,
      file
    )
  end

  # --- examples: what is asked, and what is expected ---

  # `fresh`: the next prompt begins another example.
  defp group(lines) do
    start = %{examples: [], fresh: true, asked: "", expected: "", shown: ""}
    state = Enum.reduce(lines, start, fn {line, number}, state -> take(unnumbered(line), number, state) end)
    state = if state.asked == "", do: state, else: finish_step(state)
    state.examples |> Enum.reverse() |> Enum.map(fn {line, steps} -> {line, Enum.reverse(steps)} end)
  end

  # `iex(1)>` is `iex>`.
  defp unnumbered(line), do: Regex.replace(~r/^(iex|\.\.\.)\([^)]*\)>/, line, "\\1>")

  defp take("iex>" <> text = line, number, state) do
    cond do
      state.asked != "" and state.expected != "" -> take(line, number, finish_step(state))
      state.asked != "" -> ask_more(state, text, line)
      state.fresh -> %{state | examples: [{number, []} | state.examples], fresh: false, asked: text, shown: line}
      true -> %{state | asked: text, shown: line}
    end
  end

  defp take("...>" <> text = line, _number, %{asked: asked} = state) when asked != "", do: ask_more(state, text, line)
  defp take(_line, _number, %{asked: ""} = state), do: %{state | fresh: true, shown: ""}
  defp take("", _number, state), do: %{finish_step(state) | fresh: true}
  defp take("```" <> _, _number, state), do: %{finish_step(state) | fresh: true}
  defp take("~~~" <> _, _number, state), do: %{finish_step(state) | fresh: true}
  defp take(line, _number, %{expected: ""} = state), do: %{state | expected: line}
  defp take(line, _number, state), do: %{state | expected: state.expected <> "\n" <> line}

  defp ask_more(state, text, line), do: %{state | asked: state.asked <> "\n" <> text, shown: state.shown <> "\n" <> line}

  defp finish_step(%{examples: [{line, steps} | others]} = state) do
    {kind, expected} = expectation(state.expected)
    step = {state.asked, kind, expected, state.shown}
    %{state | examples: [{line, [step | steps]} | others], asked: "", expected: "", shown: ""}
  end

  defp expectation(""), do: {:run, ""}

  defp expectation("** (" <> error) do
    case String.split(error, ")", parts: 2) do
      [name, message] -> {{:error, Module.concat([name])}, String.trim_leading(message)}
      [name] -> {{:error, Module.concat([name])}, ""}
    end
  end

  defp expectation(text) do
    if text =~ ~r/\A#[A-Z][A-Za-z0-9_]*(\.[A-Z][A-Za-z0-9_]*)*</,
      do: {:inspect, inspect(text)},
      else: {:value, text}
  end

  # --- what an example got wrong ---

  def check_value(:value, value, expected, shown, last, expected_text, stacktrace) do
    unless value === expected do
      error = [
        message: "Doctest failed",
        doctest: "\n" <> shown <> "\n" <> expected_text,
        expr: "#{last} === #{String.trim(expected_text)}",
        left: value,
        right: expected
      ]

      reraise AssertionError, error, stacktrace
    end

    :ok
  end

  def check_value(:inspect, value, expected, shown, last, expected_text, stacktrace) do
    found = inspect(value)

    unless found === expected do
      error = [
        message: "Doctest failed",
        doctest: "\n" <> shown <> "\n" <> expected_text,
        expr: "inspect(#{last}) === #{String.trim(expected_text)}",
        left: found,
        right: expected
      ]

      reraise AssertionError, error, stacktrace
    end

    :ok
  end

  def check_error(function, message, exception, shown, stacktrace) do
    raised =
      try do
        function.()
        nil
      rescue
        error -> error
      end

    case wrong_error(raised, exception, message) do
      nil ->
        :ok

      problem ->
        doctest = "\n" <> shown <> "\n** (#{inspect(exception)}) #{inspect(message)}"
        reraise AssertionError, [message: problem, doctest: doctest], stacktrace
    end
  end

  defp wrong_error(nil, exception, _message) do
    "Doctest failed: expected exception #{inspect(exception)} but nothing was raised"
  end

  defp wrong_error(raised, exception, message) do
    found = Exception.message(raised)

    cond do
      raised.__struct__ != exception ->
        "Doctest failed: expected exception #{inspect(exception)} but got " <>
          "#{inspect(raised.__struct__)} with message #{inspect(found)}"

      found != message ->
        "Doctest failed: wrong message for #{inspect(exception)}\n" <>
          "expected:\n  #{inspect(message)}\nactual:\n  #{inspect(found)}"

      true ->
        nil
    end
  end

  def not_compiled(problem, expression, kind, expected, shown, stacktrace) do
    hint =
      if String.starts_with?(problem, "(TokenMissingError)") and expression =~ ~r/#[\w\.]+</ do
        "\n\nIf you are planning to assert on the result of an iex> expression " <>
          "which contains a value inspected as #Name<...>, please make sure " <>
          "the inspected value is placed at the beginning of the expression; " <>
          "otherwise Elixir will treat it as a comment due to the leading sign #."
      else
        ""
      end

    expectation =
      case kind do
        :run -> ""
        {:error, exception} -> "\n** (#{inspect(exception)}) #{inspect(expected)}"
        _ -> "\n" <> expected
      end

    error = [message: "Doctest did not compile, got: " <> problem <> hint, doctest: "\n" <> shown <> expectation]
    reraise AssertionError, error, stacktrace
  end
end

defmodule ExUnit.DocTest.Error do
  defexception [:message]
end
