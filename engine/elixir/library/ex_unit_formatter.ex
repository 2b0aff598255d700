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

  def format_test_failure(test, failures, counter) do
    file = Path.relative_to_cwd(test.tags.file)

    heading = "#{padded(counter)} #{test.name} (#{inspect(test.module)})\n" <>
      "     #{file}:#{test.tags.line}\n"

    heading <> format_failures(failures, test) <> format_logs(test.logs)
  end

  def format_module_failure(module, failure, counter) do
    "#{padded(counter)} #{inspect(module)}: failure on setup_all callback, all tests have been invalidated\n" <>
      format_failures([failure], nil)
  end

  defp padded(counter), do: String.pad_leading("#{counter})", 4)

  defp format_failures(failures, test) do
    Enum.map_join(failures, "", fn {kind, reason, stacktrace} ->
      format_failure(kind, reason, visible(test, reason, stacktrace), test)
    end)
  end

  # What is not implemented is nowhere.
  defp visible(%{tags: %{not_implemented: true}}, %ExUnit.AssertionError{}, _stacktrace), do: []
  defp visible(_test, _reason, stacktrace), do: stacktrace

  defp format_failure(:error, %ExUnit.AssertionError{} = error, stacktrace, test) do
    Enum.map_join(message_lines(error), "", &indented/1) <>
      margined(assertion_lines(error, @indentation, code_line(stacktrace, test))) <>
      format_stacktrace(stacktrace, test)
  end

  defp format_failure({:EXIT, pid}, reason, stacktrace, test) do
    indented("** (EXIT from #{inspect(pid)}) " <> String.trim_leading(Exception.format_exit(reason))) <>
      format_stacktrace(stacktrace, test)
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

    code_lines =
      cond do
        has_value?(error.expr) -> [label <> hang(error.expr, String.length(label))]
        code != nil -> ["code: " <> code]
        true -> []
      end

    code_lines ++ argument_lines(error, indentation) ++ sides
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
         {:ok, source} <- File.read(test.tags.file),
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

  defp format_logs(""), do: ""

  defp format_logs(logs) do
    "\n     The following output was logged:\n" <> String.replace_suffix(indented(logs), "\n", "")
  end
end

# What is printed while tests run. Its state is a map of counters.
defmodule ExUnit.CLIFormatter do
  alias ExUnit.Formatter

  def new(options) do
    %{
      total: 0,
      failures: 0,
      passed: 0,
      skipped: 0,
      excluded: 0,
      invalid: 0,
      trace: options[:trace],
      seed: options[:seed]
    }
  end

  def print_filters(options) do
    exclude = options[:exclude]
    include = options[:include]
    if exclude != [], do: IO.puts("Excluding tags: #{inspect(exclude)}")
    if include != [], do: IO.puts("Including tags: #{inspect(include)}")
    if exclude != [] or include != [], do: IO.puts("")
  end

  def module_started(%{trace: true} = state, module, file) do
    IO.puts("\n#{inspect(module)} [#{Path.relative_to_cwd(file)}]")
    state
  end

  def module_started(state, _module, _file), do: state

  def test_started(%{trace: true}, test), do: IO.write("  * #{test.name} [L##{test.tags.line}]")
  def test_started(_state, _test), do: :ok

  def test_finished(state, test, microseconds) do
    state = %{state | total: state.total + 1}

    case test.state do
      nil ->
        show(state, test, ".", time(microseconds))
        %{state | passed: state.passed + 1}

      {:skipped, _why} ->
        show(state, test, "*", "skipped")
        %{state | skipped: state.skipped + 1}

      {:excluded, _why} ->
        show(state, test, "", "excluded")
        %{state | excluded: state.excluded + 1}

      {:invalid, _module} ->
        show(state, test, "?", "invalid")
        %{state | invalid: state.invalid + 1}

      {:failed, failures} ->
        show(state, test, "", time(microseconds))
        state = %{state | failures: state.failures + 1}
        print_failure(state, Formatter.format_test_failure(test, failures, state.failures))
        state
    end
  end

  def module_failed(state, module, failure) do
    print_failure(state, Formatter.format_module_failure(module, failure, state.failures))
    state
  end

  def print_summary(state, total, async, sync) do
    if state.total > 0 and state.total == state.excluded and not state.trace,
      do: IO.puts("All tests have been excluded.")

    IO.puts("\nFinished in #{seconds(total)} seconds (#{seconds(async)}s async, #{seconds(sync)}s sync)")
    IO.puts(Enum.join(counts(state), ", "))
    IO.puts("\nRandomized with seed #{state.seed}")
  end

  defp counts(state) do
    tests = if state.total == 0, do: [], else: [counted(state.total, "test")]

    others =
      for key <- [:excluded, :invalid, :skipped], Map.get(state, key) > 0 do
        "#{Map.get(state, key)} #{key}"
      end

    tests ++ [counted(state.failures, "failure")] ++ others
  end

  defp counted(1, noun), do: "1 #{noun}"
  defp counted(count, noun), do: "#{count} #{noun}s"

  defp show(%{trace: false}, _test, mark, _words), do: IO.write(mark)

  defp show(%{trace: true}, test, mark, words) do
    # Tests that do not run were not announced.
    if mark in ["*"] or words == "excluded", do: IO.write("  * #{test.name} [L##{test.tags.line}]")
    IO.puts("\r  * #{test.name} (#{words}) [L##{test.tags.line}]")
  end

  defp print_failure(%{trace: true}, text), do: IO.puts("\n" <> text)
  defp print_failure(_state, text), do: IO.puts("\n\n" <> text)

  # As ExUnit does: two digits below a tenth of a second, one above.
  defp seconds(microseconds) do
    hundredths = div(microseconds, 10_000)

    if hundredths < 10,
      do: "0.0#{hundredths}",
      else: "#{div(hundredths, 100)}.#{div(rem(hundredths, 100), 10)}"
  end

  defp time(microseconds) do
    hundredths = div(microseconds, 10)

    if hundredths < 100,
      do: "0.#{String.pad_leading("#{hundredths}", 2, "0")}ms",
      else: "#{div(microseconds, 1000)}.#{div(rem(microseconds, 1000), 100)}ms"
  end
end
