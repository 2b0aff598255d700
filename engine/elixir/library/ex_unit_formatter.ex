# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# The texts of failures.
defmodule ExUnit.Formatter do
  @no_value :ex_unit_no_meaningful_value
  @width 80
  @indentation 5

  # The message of an AssertionError by itself.
  def format_assertion_error(error) do
    Enum.join(message_lines(error) ++ assertion_lines(error, 0, nil), "\n") <> "\n"
  end

  # `formatter` may change the parts of a text, see `marked`; nil leaves them. The width is that of values.
  def format_test_failure(test, failures, counter, _width, formatter) do
    file = Path.relative_to_cwd(test.tags.file)

    marked("#{padded(counter)} #{test.name} (#{inspect(test.module)})", :test_info, formatter) <>
      "\n     " <>
      marked("#{file}:#{test.tags.line}", :location_info, formatter) <> "\n" <> format_failures(failures, test)
  end

  def format_test_all_failure(test_module, failures, counter, _width, formatter) do
    title = "#{padded(counter)} #{inspect(test_module.name)}: "

    marked(title, :test_module_info, formatter) <>
      "failure on setup_all callback, all tests have been invalidated\n" <>
      format_failures(failures, nil)
  end

  defp marked(text, _kind, nil), do: text
  defp marked(text, kind, formatter), do: formatter.(kind, text)

  def format_filters(filters, :exclude), do: "Excluding tags: #{inspect(filters)}"
  def format_filters(filters, :include), do: "Including tags: #{inspect(filters)}"

  def format_times(times) do
    [run, load, async] = Enum.map([times.run, times.load, times.async], fn time -> div(time || 0, 10_000) end)
    on_load = if times.load, do: "#{seconds(load)}s on load, ", else: ""

    "Finished in #{seconds(run + load)} seconds " <>
      "(#{on_load}#{seconds(async)}s async, #{seconds(run - async)}s sync)"
  end

  def format_time(run, load), do: format_times(%{run: run, load: load, async: nil})

  # Two digits below a tenth of a second, one above.
  defp seconds(hundredths) when hundredths < 10, do: "0.0#{hundredths}"
  defp seconds(hundredths), do: "#{div(hundredths, 100)}.#{div(rem(hundredths, 100), 10)}"

  defp padded(counter), do: String.pad_leading("#{counter})", 4)

  defp format_failures([{kind, reason, stacktrace}], test), do: format_one(kind, reason, stacktrace, test)

  defp format_failures(failures, test) do
    failures
    |> Enum.with_index(1)
    |> Enum.map_join("", fn {{kind, reason, stacktrace}, index} ->
      "\n     Failure ##{index}\n" <> format_one(kind, reason, stacktrace, test)
    end)
  end

  defp format_one(kind, reason, stacktrace, test) do
    format_failure(kind, reason, visible(test, reason, stacktrace), test)
  end

  # What is not implemented is nowhere.
  defp visible(%{tags: %{not_implemented: true}}, %ExUnit.AssertionError{}, _stacktrace), do: []
  defp visible(_test, _reason, stacktrace), do: stacktrace

  defp format_failure(:error, %ExUnit.AssertionError{} = error, stacktrace, test) do
    Enum.map_join(message_lines(error), "", &indented/1) <>
      margined(assertion_lines(error, @indentation, code_line(stacktrace, test))) <>
      format_stacktrace(stacktrace, test)
  end

  # A process that a test is linked to failed as a test does.
  defp format_failure({:EXIT, pid}, {%{__struct__: kind} = reason, [_ | _] = stacktrace}, own, test)
       when kind in [ExUnit.AssertionError, FunctionClauseError] do
    format_wrapped("** (EXIT from #{inspect(pid)}) an exception was raised:\n", reason, stacktrace, own, test)
  end

  defp format_failure({:EXIT, pid}, {:function_clause, [_ | _] = stacktrace}, own, test) do
    reason = Exception.normalize(:error, :function_clause, stacktrace)
    format_wrapped("** (EXIT from #{inspect(pid)}) an exception was raised:\n", reason, stacktrace, own, test)
  end

  defp format_failure({:EXIT, pid}, reason, stacktrace, test) do
    indented("** (EXIT from #{inspect(pid)}) " <> String.trim_leading(Exception.format_exit(reason))) <>
      format_stacktrace(stacktrace, test)
  end

  defp format_failure(:exit, {{%{__struct__: kind} = reason, [_ | _] = stacktrace}, {module, name, arguments}}, own, test)
       when is_list(arguments) and kind in [ExUnit.AssertionError, FunctionClauseError] do
    header =
      "** (exit) exited in: #{Exception.format_mfa(module, name, arguments)}\n   ** (EXIT) an exception was raised:"

    format_wrapped(header, reason, stacktrace, own, test)
  end

  defp format_failure(kind, reason, stacktrace, test) do
    {blamed, stacktrace} = Exception.blame(kind, reason, stacktrace)
    {arguments, stacktrace} = given_arguments(blamed, stacktrace)
    banner = indented(Exception.format_banner(kind, blamed, stacktrace))

    code =
      case code_line(stacktrace, test) do
        nil -> ""
        line -> indented("code: #{line}")
      end

    banner <> arguments <> code <> format_stacktrace(stacktrace, test)
  end

  defp format_wrapped(header, reason, stacktrace, own, test) do
    indented(header) <> indented(format_failure(:error, reason, stacktrace, test)) <> format_stacktrace(own, test)
  end

  # What no clause of a function matched is in the first entry of the stack trace, in the place of the arity.
  defp given_arguments(%FunctionClauseError{} = error, [{module, name, arguments, location} | rest])
       when is_list(arguments) do
    function = Exception.format_mfa(module, name, length(arguments))
    stacktrace = [{module, name, length(arguments), location} | rest]

    if String.contains?(Exception.message(error), "The following arguments") do
      {"", stacktrace}
    else
      shown =
        arguments
        |> Enum.with_index(1)
        |> Enum.map_join("", fn {argument, index} -> "\n    # #{index}\n    #{inspect(argument)}\n" end)

      {"\n" <> indented("The following arguments were given to #{function}:\n" <> shown), stacktrace}
    end
  end

  defp given_arguments(_error, stacktrace), do: {"", stacktrace}

  # --- assertions ---

  # Lines without indentation, though the room for values is less by `indentation`. `code` is what the source says where
  # the assertion has no text of its own.
  defp assertion_lines(error, indentation, code) do
    sides = side_lines(error, indentation)
    # Labels are padded to the same width when both sides are there.
    label = if has_value?(error.right), do: "code:  ", else: "code: "

    doctest_lines = if has_value?(error.doctest), do: ["doctest:" <> hang(error.doctest, 2)], else: []

    code_lines =
      cond do
        has_value?(error.expr) -> [label <> hang(error.expr, String.length(label))]
        code != nil -> ["code: " <> code]
        true -> []
      end

    doctest_lines ++ code_lines ++ argument_lines(error, indentation) ++ sides
  end

  defp has_value?(value), do: value != @no_value

  defp message_lines(%{message: @no_value}), do: []
  defp message_lines(%{message: ""}), do: []
  defp message_lines(%{message: message}), do: [message]

  defp argument_lines(%{args: @no_value}, _indentation), do: []

  defp argument_lines(%{args: arguments}, indentation) do
    shown =
      arguments
      |> Enum.with_index(1)
      |> Enum.map(fn {argument, index} ->
        "\n    # #{index}\n    #{hang(shown(argument, indentation + 4), 4)}\n"
      end)

    ["arguments:\n" <> Enum.join(shown)]
  end

  defp side_lines(%{context: {:mailbox, _pins, []}}, _indentation), do: []

  defp side_lines(%{context: {:mailbox, _pins, messages}} = error, indentation) do
    shown =
      Enum.map_join(messages, "\n\n", fn message ->
        "  pattern: #{error.left}\n  value:   #{hang(shown(message, indentation + 11), 11)}"
      end)

    ["mailbox:\n" <> shown]
  end

  defp side_lines(%{context: {:match, _pins}} = error, indentation) do
    ["left:  " <> hang(error.left, 7), "right: " <> hang(shown(error.right, indentation + 7), 7)]
  end

  defp side_lines(error, indentation) do
    case {has_value?(error.left), has_value?(error.right)} do
      {true, true} ->
        [
          "left:  " <> hang(shown(error.left, indentation + 7), 7),
          "right: " <> hang(shown(error.right, indentation + 7), 7)
        ]

      {true, false} ->
        ["left: " <> hang(shown(error.left, indentation + 6), 6)]

      _ ->
        []
    end
  end

  defp shown(value, taken) do
    flat = inspect(value, pretty: true, width: @width - taken)

    if String.contains?(flat, "\n"),
      do: inspect(value, pretty: true, width: @width - 2 * taken),
      else: flat
  end

  # All lines but the first are moved to the right.
  defp hang(text, by), do: String.replace(text, "\n", "\n" <> String.duplicate(" ", by))

  defp indented(text) do
    margin = String.duplicate(" ", @indentation)
    margin <> String.replace(text, "\n", "\n" <> margin) <> "\n"
  end

  # Here empty lines stay empty.
  defp margined([]), do: ""

  defp margined(parts) do
    parts
    |> Enum.join("\n")
    |> String.split("\n")
    |> Enum.map_join("", fn
      "" -> "\n"
      line -> String.duplicate(" ", @indentation) <> line <> "\n"
    end)
  end

  # --- where ---

  # The line of the test in which it happened, as it stands in its file.
  defp code_line(_stacktrace, nil), do: nil

  defp code_line(stacktrace, test) do
    with {_, _, _, location} <- Enum.find(stacktrace, fn entry -> in_test?(entry, test) end),
         line when is_integer(line) and line > 0 <- Keyword.get(location, :line),
         {:ok, source} <- File.read(to_string(location[:file])),
         text when is_binary(text) <- Enum.at(String.split(source, "\n"), line - 1) do
      String.trim(text)
    else
      _ -> nil
    end
  end

  defp in_test?({module, function, arity, _location}, test) do
    module == test.module and function == test.name and arity == 1
  end

  defp in_test?(_entry, _test), do: false

  defp format_stacktrace([], _test), do: ""

  defp format_stacktrace(stacktrace, test) do
    lines = Enum.map_join(stacktrace, "", fn entry -> "       #{format_entry(entry, test)}\n" end)
    "     stacktrace:\n" <> lines
  end

  defp format_entry(entry, test) do
    if test != nil and in_test?(entry, test) do
      location = elem(entry, 3)
      "#{location[:file]}:#{location[:line]}: (test)"
    else
      Exception.format_stacktrace_entry(entry)
    end
  end
end
