# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What is printed while tests run. Its state is a map of counters.
defmodule ExUnit.CLIFormatter do
  alias ExUnit.Formatter

  @width 80

  def new(options) do
    print_filters(options[:include], options[:exclude])

    %{
      types: %{},
      failures: 0,
      skipped: 0,
      excluded: 0,
      invalid: 0,
      trace: options[:trace],
      seed: options[:seed],
      slowest: options[:slowest] || 0,
      times: []
    }
  end

  defp print_filters([], []), do: :ok

  defp print_filters(include, exclude) do
    if exclude != [], do: IO.puts(Formatter.format_filters(exclude, :exclude))
    if include != [], do: IO.puts(Formatter.format_filters(include, :include))
    IO.puts("")
  end

  def handle({:module_started, %{name: name, file: file}}, %{trace: true} = state) do
    IO.puts("\n#{inspect(name)} [#{Path.relative_to_cwd(file)}]")
    state
  end

  def handle({:test_started, test}, %{trace: true} = state) do
    IO.write("#{title(test)} [L##{test.tags.line}]")
    state
  end

  def handle({:test_finished, test}, state) do
    finished(test.state, test, %{state | types: Map.update(state.types, test.tags.test_type, 1, &(&1 + 1))})
  end

  def handle({:module_finished, %{state: {:failed, failures}} = test_module}, state) do
    # Those that failed are counted already.
    state = %{state | failures: state.failures + Enum.count(test_module.tests, &is_nil(&1.state))}
    print_failure(state, Formatter.format_test_all_failure(test_module, failures, state.failures, @width, nil))
    state
  end

  def handle(:max_failures_reached, state) do
    IO.write("--max-failures reached, aborting test suite")
    state
  end

  def handle({:suite_finished, times}, state) do
    total = Enum.sum(Map.values(state.types))
    if total > 0 and total == state.excluded, do: IO.puts("All tests have been excluded.")
    IO.puts("\n" <> Formatter.format_times(times))
    if state.slowest > 0, do: print_slowest(state, times.run)
    IO.puts(Enum.join(counts(state), ", "))
    IO.puts("\nRandomized with seed #{state.seed}")
    state
  end

  def handle(_event, state), do: state

  # --- a test ---

  defp finished(nil, test, state) do
    show(state, test, ".", milliseconds(test.time))
    timed(state, test)
  end

  defp finished({:skipped, _why}, test, state) do
    show(state, test, "*", "skipped")
    %{state | skipped: state.skipped + 1}
  end

  defp finished({:excluded, _why}, test, state) do
    show(state, test, "", "excluded")
    %{state | excluded: state.excluded + 1}
  end

  defp finished({:invalid, _module}, test, state) do
    show(state, test, "?", milliseconds(test.time))
    %{state | invalid: state.invalid + 1}
  end

  defp finished({:failed, failures}, test, state) do
    show(state, test, "", milliseconds(test.time))
    state = %{state | failures: state.failures + 1}
    print_failure(state, Formatter.format_test_failure(test, failures, state.failures, @width, nil))
    print_logs(test.logs)
    timed(state, test)
  end

  defp show(%{trace: true}, test, _mark, words), do: IO.puts("\r#{title(test)} (#{words}) [L##{test.tags.line}]")
  defp show(_state, _test, mark, _words), do: IO.write(mark)

  defp title(test), do: String.replace("  * #{test.name}", "\n", " ")

  defp print_failure(%{trace: true}, text), do: IO.puts("\n" <> text)
  defp print_failure(_state, text), do: IO.puts("\n\n" <> text)

  defp print_logs(""), do: :ok

  defp print_logs(logs) do
    IO.puts("     The following output was logged:\n     " <> String.replace(logs, "\n", "\n     "))
  end

  # --- the end ---

  defp counts(state) do
    types =
      for {type, count} <- state.types do
        word = Atom.to_string(type)
        "#{count} #{if count == 1, do: word, else: ExUnit.plural_rule(word)}"
      end

    others =
      for key <- [:excluded, :invalid, :skipped], Map.get(state, key) > 0 do
        "#{Map.get(state, key)} #{key}"
      end

    types ++ ["#{state.failures} #{if state.failures == 1, do: "failure", else: "failures"}"] ++ others
  end

  defp timed(%{slowest: 0} = state, _test), do: state
  defp timed(state, test), do: %{state | times: [%{test | logs: ""} | state.times]}

  defp print_slowest(state, total) do
    slowest = state.times |> Enum.sort_by(fn test -> -test.time end) |> Enum.take(state.slowest)
    spent = slowest |> Enum.map(fn test -> test.time end) |> Enum.sum()
    share = if total > 0, do: Float.round(spent / total * 100, 1), else: 0.0
    seconds = spent |> div(1000) |> shown_hundredths()
    IO.puts("\nTop #{state.slowest} slowest (#{seconds}s), #{share}% of total time:\n")

    for test <- slowest do
      place = "#{Path.relative_to_cwd(test.tags.file)}:#{test.tags.line}"
      IO.puts("#{title(test)} (#{inspect(test.module)}) (#{milliseconds(test.time)}) [#{place}]")
    end

    IO.puts("")
  end

  defp milliseconds(microseconds), do: shown_hundredths(microseconds) <> "ms"

  # Two digits below a tenth, one above.
  defp shown_hundredths(thousandths) do
    hundredths = div(thousandths, 10)

    if hundredths < 10,
      do: "0.0#{hundredths}",
      else: "#{div(hundredths, 100)}.#{rem(div(hundredths, 10), 10)}"
  end
end
