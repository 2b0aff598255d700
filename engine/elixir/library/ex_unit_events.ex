# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Who is told what happens to tests: the counters of a run, what is printed, and processes that `formatters:` names.
defmodule ExUnit.Events do
  alias ExUnit.CLIFormatter

  def start(options) do
    formatters = options[:formatters]
    others = for module <- formatters, module != CLIFormatter, do: started(module, options)

    %{
      total: 0,
      failures: 0,
      skipped: 0,
      excluded: 0,
      invalid: 0,
      passed: 0,
      held: nil,
      printed: if(CLIFormatter in formatters, do: CLIFormatter.new(options)),
      processes: others
    }
  end

  defp started(module, options) do
    {:ok, pid} = GenServer.start_link(module, options)
    pid
  end

  # With `hold?`, a failure is told when `release` says so.
  def notify(state, event, hold? \\ false)

  def notify(state, {:test_finished, %{state: {:failed, _}} = test}, true) do
    %{counted(state, test) | held: test}
  end

  def notify(state, {:test_finished, test} = event, _hold?), do: state |> counted(test) |> tell(event)
  def notify(state, event, _hold?), do: tell(state, event)

  def release(%{held: nil} = state), do: state
  def release(%{held: test} = state), do: tell(%{state | held: nil}, {:test_finished, test})

  # All tests of a module whose callbacks failed count as failed.
  def count_module(state, %{state: nil}, _tests), do: %{state | passed: 0}
  def count_module(state, _test_module, _tests), do: %{state | failures: state.failures + state.passed, passed: 0}

  def stop(state) do
    for pid <- state.processes, do: GenServer.stop(pid, :normal, :infinity)
    Map.take(state, [:total, :failures, :excluded, :skipped])
  end

  defp tell(state, event) do
    for pid <- state.processes, do: GenServer.cast(pid, event)
    if state.printed, do: %{state | printed: CLIFormatter.handle(event, state.printed)}, else: state
  end

  # Tests that could not run count as failed, though they are not printed as such.
  defp counted(state, test) do
    state = %{state | total: state.total + 1}

    case test.state do
      nil -> %{state | passed: state.passed + 1}
      {:failed, _} -> %{state | failures: state.failures + 1}
      {:invalid, _} -> %{state | failures: state.failures + 1}
      {:skipped, _} -> %{state | skipped: state.skipped + 1}
      {:excluded, _} -> %{state | excluded: state.excluded + 1}
    end
  end
end
