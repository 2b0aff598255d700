# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# A test is a map: module, name, tags, setups (functions of the context), and state: nil once it passed, or
# {:failed, failures}, {:skipped, why}, {:excluded, why}, {:invalid, module}.
defmodule ExUnit.Runner do
  alias ExUnit.CLIFormatter

  @reserved [:case, :file, :line, :test, :async, :registered, :describe]

  def run(options) do
    options = Keyword.update!(options, :exclude, &List.wrap/1)
    options = Keyword.update!(options, :include, &List.wrap/1)
    options = if options[:trace], do: Keyword.put(options, :timeout, :infinity), else: options
    started = System.monotonic_time(:microsecond)
    modules = ExUnit.Server.take_modules()
    CLIFormatter.print_filters(options)
    state = CLIFormatter.new(options)
    {state, async_time} = run_group(Enum.filter(modules, fn {_, async} -> async end), options, state)
    {state, sync_time} = run_group(Enum.reject(modules, fn {_, async} -> async end), options, state)
    total = System.monotonic_time(:microsecond) - started
    CLIFormatter.print_summary(state, total, async_time, sync_time)
    # Tests that could not run count as failed, though they are not printed as such.
    state = %{state | failures: state.failures + state.invalid}
    Map.take(state, [:total, :failures, :excluded, :skipped])
  end

  defp run_group(modules, options, state) do
    started = System.monotonic_time(:microsecond)
    state = Enum.reduce(modules, state, fn module, state -> run_module(module, options, state) end)
    {state, System.monotonic_time(:microsecond) - started}
  end

  # --- a module ---

  defp run_module({module, async}, options, state) do
    description = module.__ex_unit__()
    description = %{description | file: Path.expand(description.file)}
    state = CLIFormatter.module_started(state, module, description.file)
    tests = Enum.map(description.tests, fn entry -> new_test(module, async, description, entry, options) end)
    {to_run, others} = Enum.split_with(tests, fn test -> test.state == nil end)
    state = Enum.reduce(others, state, fn test, state -> CLIFormatter.test_finished(state, test, 0) end)

    if to_run == [],
      do: state,
      else: run_tests(module, async, description, shuffle(to_run, options[:seed]), options, state)
  end

  defp shuffle(tests, 0), do: tests

  defp shuffle(tests, seed) do
    :rand.seed(:exsss, {seed, seed, seed})
    Enum.shuffle(tests)
  end

  defp new_test(module, async, description, entry, options) do
    {name, line, describe, describe_line, raw_tags, setups} = entry

    tags =
      raw_tags
      |> Enum.reduce(%{}, &put_tag/2)
      |> Map.merge(%{
        async: async,
        case: module,
        describe: describe,
        describe_line: describe_line,
        file: description.file,
        line: line,
        module: module,
        registered: %{},
        test: name,
        test_type: :test
      })

    state =
      case ExUnit.Filters.evaluate(tags, options[:include], options[:exclude]) do
        :ok -> nil
        other -> other
      end

    %{module: module, name: name, tags: tags, setups: description.setup ++ setups, state: state, logs: ""}
  end

  defp put_tag(tag, tags) when is_atom(tag), do: Map.put(tags, tag, true)
  defp put_tag({key, value}, tags), do: Map.put(tags, key, value)
  defp put_tag(list, tags) when is_list(list), do: Enum.reduce(list, tags, &put_tag/2)

  defp run_tests(module, async, description, tests, options, state) do
    first_tags = %{async: async, case: module, module: module, file: description.file}
    {pid, reference} = start_module(module, description.setup_all, first_tags)

    case await_setup_all(pid, reference) do
      {:ok, context} ->
        passed_before = state.passed

        state =
          Enum.reduce(tests, state, fn test, state ->
            if state.failures < options[:max_failures],
              do: run_and_report(test, context, options, state),
              else: state
          end)

        send(pid, {self(), :module_done})
        await_end(pid, reference)
        finish_module(state, module, callbacks_of(pid), passed_before, options)

      {:failed, failure} ->
        callbacks = callbacks_of(pid)
        state =
          Enum.reduce(tests, state, fn test, state ->
            CLIFormatter.test_finished(state, %{test | state: {:invalid, module}}, 0)
          end)

        run_callbacks(callbacks, options[:timeout])
        CLIFormatter.module_failed(state, module, failure)
    end
  end

  # The process that runs setup_all lives until all tests of its module are done, and so does what it is linked to.
  defp start_module(module, setups, tags) do
    runner = self()

    spawn_monitor(fn ->
      Process.put({ExUnit, :runner}, runner)
      Process.put({ExUnit, :role}, :setup_all)
      send(runner, {self(), :setup_all, run_setups(module, setups, tags)})

      receive do
        {^runner, :module_done} -> exit(:shutdown)
      end
    end)
  end

  defp await_setup_all(pid, reference) do
    receive do
      {^pid, :setup_all, {:ok, context}} -> {:ok, context}
      {^pid, :setup_all, {:failed, failure}} ->
        Process.demonitor(reference, [:flush])
        Process.exit(pid, :shutdown)
        {:failed, failure}

      {:DOWN, ^reference, :process, ^pid, reason} -> {:failed, {{:EXIT, pid}, reason, []}}
    end
  end

  defp await_end(pid, reference) do
    receive do
      {:DOWN, ^reference, :process, ^pid, _reason} -> :ok
    end
  end

  defp finish_module(state, module, callbacks, passed_before, options) do
    case run_callbacks(callbacks, options[:timeout]) do
      :ok ->
        state

      failure ->
        # All tests of the module count as failed then.
        passed = state.passed - passed_before
        CLIFormatter.module_failed(%{state | failures: state.failures + passed}, module, failure)
    end
  end

  # --- a test ---

  defp run_and_report(test, context, options, state) do
    CLIFormatter.test_started(state, test)
    started = System.monotonic_time(:microsecond)
    finished = run_test(test, context, options)
    CLIFormatter.test_finished(state, finished, System.monotonic_time(:microsecond) - started)
  end

  defp run_test(test, context, options) do
    if Map.get(test.tags, :capture_log, options[:capture_log]) do
      {finished, logs} = ExUnit.CaptureLog.with_log(fn -> run_plain_test(test, context, options) end)
      %{finished | logs: logs}
    else
      run_plain_test(test, context, options)
    end
  end

  defp run_plain_test(test, context, options) do
    timeout = Map.get(test.tags, :timeout, options[:timeout])
    {pid, reference} = start_test(test, Map.merge(context, test.tags))
    test = %{test | state: await_test(pid, reference, timeout)}

    case run_callbacks(callbacks_of(pid), timeout) do
      :ok -> test
      failure -> %{test | state: test.state || {:failed, [failure]}}
    end
  end

  defp start_test(test, context) do
    runner = self()

    spawn_monitor(fn ->
      Process.put({ExUnit, :runner}, runner)
      Process.put({ExUnit, :role}, :test)
      send(runner, {self(), :test_finished, run_test_body(test, context)})
      exit(:shutdown)
    end)
  end

  defp run_test_body(test, context) do
    case run_setups(test.module, test.setups, context) do
      {:ok, context} -> run_body(test.module, test.name, context)
      {:failed, failure} -> {:failed, [failure]}
    end
  end

  defp run_body(module, name, context) do
    try do
      apply(module, name, [context])
      nil
    catch
      kind, reason -> {:failed, [failure(kind, reason, __STACKTRACE__)]}
    end
  end

  defp await_test(pid, reference, timeout) do
    receive do
      {^pid, :test_finished, state} ->
        Process.demonitor(reference, [:flush])
        state

      {:DOWN, ^reference, :process, ^pid, reason} ->
        {:failed, [{{:EXIT, pid}, reason, []}]}
    after
      timeout ->
        stacktrace = current_stacktrace(pid)
        Process.demonitor(reference, [:flush])
        Process.exit(pid, :kill)
        error = %ExUnit.TimeoutError{timeout: timeout, type: "test"}
        {:failed, [{:error, error, stacktrace}]}
    end
  end

  defp current_stacktrace(pid) do
    case Process.info(pid, :current_stacktrace) do
      {:current_stacktrace, stacktrace} -> stacktrace
      _ -> []
    end
  end

  # --- setup ---

  defp run_setups(module, setups, context) do
    try do
      {:ok, Enum.reduce(setups, context, fn setup, context -> merge(module, context, call(setup, context)) end)}
    catch
      kind, reason -> {:failed, failure(kind, reason, __STACKTRACE__)}
    end
  end

  defp call({module, function}, context), do: apply(module, function, [context])
  defp call(function, context), do: function.(context)

  defp merge(_module, context, :ok), do: context
  defp merge(module, context, {:ok, more}) when is_list(more) or is_map(more), do: merge(module, context, more)
  defp merge(module, _context, {:ok, _} = more), do: raise_no_context(module, more)

  defp merge(module, context, more) when is_map(more) or is_list(more) do
    if is_list(more) and not Keyword.keyword?(more), do: raise_no_context(module, more)
    if is_map(more) and is_map_key(more, :__struct__), do: raise_no_context(module, more)

    Enum.reduce(more, context, fn {key, value}, context ->
      if key in @reserved and Map.has_key?(context, key) and Map.get(context, key) != value do
        raise "ExUnit callback in #{inspect(module)} is trying to set reserved field " <>
                "#{inspect(key)} to #{inspect(value)}"
      end

      Map.put(context, key, value)
    end)
  end

  defp merge(module, _context, other), do: raise_no_context(module, other)

  defp raise_no_context(module, value) do
    raise "expected ExUnit callback in #{inspect(module)} to return " <>
            ":ok | keyword | map, got #{inspect(value)} instead"
  end

  # --- the end of a process: what it started stops, then what it left to do is done, in reverse order ---

  # A test tells its runner of its supervisor and of its callbacks when it has them, so that they are known even if it
  # is killed.
  defp callbacks_of(pid), do: callbacks_of(pid, [], nil)

  defp callbacks_of(pid, callbacks, supervisor) do
    receive do
      {:ex_unit_on_exit, ^pid, name, function} ->
        callbacks_of(pid, List.keystore(callbacks, name, 0, {name, function}), supervisor)

      {:ex_unit_supervisor, ^pid, supervisor} ->
        callbacks_of(pid, callbacks, supervisor)
    after
      0 -> {supervisor, Enum.reverse(callbacks)}
    end
  end

  defp run_callbacks({supervisor, callbacks}, timeout) do
    stop_supervisor(supervisor, timeout)

    if callbacks == [] do
      :ok
    else
      run_callbacks_in_process(callbacks, timeout)
    end
  end

  defp run_callbacks_in_process(callbacks, timeout) do
    runner = self()

    {pid, reference} =
      spawn_monitor(fn -> send(runner, {self(), :callbacks_done, run_each(callbacks, :ok)}) end)

    receive do
      {^pid, :callbacks_done, result} ->
        Process.demonitor(reference, [:flush])
        result

      {:DOWN, ^reference, :process, ^pid, reason} ->
        {{:EXIT, pid}, reason, []}
    after
      timeout ->
        Process.demonitor(reference, [:flush])
        Process.exit(pid, :kill)
        {:error, %ExUnit.TimeoutError{timeout: timeout, type: "on_exit callback"}, []}
    end
  end

  # The first failure counts, but all are called.
  defp run_each([], result), do: result

  defp run_each([{_name, callback} | rest], result) do
    outcome =
      try do
        callback.()
        :ok
      catch
        kind, reason -> failure(kind, reason, __STACKTRACE__)
      end

    run_each(rest, if(result == :ok, do: outcome, else: result))
  end

  defp stop_supervisor(nil, _timeout), do: :ok

  defp stop_supervisor(supervisor, timeout) do
    reference = Process.monitor(supervisor)
    Process.exit(supervisor, :shutdown)

    receive do
      {:DOWN, ^reference, :process, _, _} -> :ok
    after
      timeout ->
        Process.demonitor(reference, [:flush])
        Process.exit(supervisor, :kill)
    end
  end

  defp failure(:error, reason, stacktrace),
    do: {:error, Exception.normalize(:error, reason, stacktrace), prune(stacktrace)}

  defp failure(kind, reason, stacktrace), do: {kind, reason, prune(stacktrace)}

  # What the words of a test call is none of the reader's concern, nor is what called the test.
  defp prune([{ExUnit.Assertions, _, _, _} | rest]), do: prune(rest)
  defp prune(stacktrace) when not is_list(stacktrace), do: []
  defp prune(stacktrace), do: Enum.take_while(stacktrace, fn entry -> elem(entry, 0) != ExUnit.Runner end)
end
