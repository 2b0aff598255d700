# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Runs the tests of modules, one after another. A test is an %ExUnit.Test{} whose state is nil once it passed, or
# {:failed, failures}, {:skipped, why}, {:excluded, why}, {:invalid, module}.
defmodule ExUnit.Runner do
  alias ExUnit.{Events, OnExit}

  @reserved [:case, :file, :line, :test, :async, :registered, :describe]

  def run(options) do
    {include, exclude} = ExUnit.Filters.normalize(options[:include], options[:exclude])
    options = Keyword.merge(options, include: include, exclude: exclude)
    started = System.monotonic_time(:microsecond)
    modules = ExUnit.Server.take_modules()
    {async, sync} = Enum.split_with(modules, fn {_module, async} -> async end)
    state = Events.start(options) |> Events.notify({:suite_started, options})
    {state, async_time} = run_group(async, options, state)
    {state, _sync_time} = run_group(sync, options, state)
    total = System.monotonic_time(:microsecond) - started
    state = if reached_limit?(state, options), do: Events.notify(state, :max_failures_reached), else: state
    times = %{async: if(async != [], do: async_time), load: nil, run: total}
    state |> Events.notify({:suite_finished, times}) |> Events.stop()
  end

  defp run_group(modules, options, state) do
    started = System.monotonic_time(:microsecond)

    state =
      Enum.reduce(modules, state, fn {module, _async}, state ->
        if reached_limit?(state, options), do: state, else: run_module(module, options, state)
      end)

    {state, System.monotonic_time(:microsecond) - started}
  end

  defp reached_limit?(state, options), do: state.failures >= options[:max_failures]

  # --- a module ---

  # What `module.__ex_unit__()` answers.
  def test_module(description) do
    tests = Enum.map(description.tests, fn entry -> new_test(description, entry) end)
    %ExUnit.TestModule{file: description.file, name: description.module, tests: Enum.reverse(tests)}
  end

  defp new_test(description, entry) do
    tags =
      entry.tags
      |> ExUnit.Case.normal_tags()
      |> Map.merge(%{
        line: entry.line,
        file: description.file,
        registered: entry.registered,
        async: description.async,
        describe: entry.describe,
        describe_line: entry.describe_line,
        test_type: entry.type
      })

    %ExUnit.Test{name: entry.name, case: description.module, module: description.module, tags: tags}
  end

  defp run_module(module, options, state) do
    description = module.__ex_unit__(:description)
    description = %{description | file: Path.expand(description.file)}
    test_module = test_module(description)
    state = Events.notify(state, {:module_started, test_module})
    {others, to_run} = test_module.tests |> Enum.reverse() |> selected(options) |> Enum.split_with(& &1.state)
    state = Enum.reduce(others, state, &not_run/2)

    if to_run == [] do
      Events.notify(state, {:module_finished, %{test_module | tests: []}})
    else
      run_tests(description, test_module, to_run, options, state)
    end
  end

  defp selected(tests, options) do
    for test <- shuffle(tests, options[:seed]) do
      tags = Map.merge(test.tags, %{test: test.name, module: test.module})

      case ExUnit.Filters.eval(options[:include], options[:exclude], tags, tests) do
        :ok -> %{test | tags: tags}
        why_not -> %{test | state: why_not}
      end
    end
  end

  defp shuffle(tests, 0), do: tests

  defp shuffle(tests, seed) do
    :rand.seed(:exsss, {seed, seed, seed})
    Enum.shuffle(tests)
  end

  defp not_run(test, state) do
    state |> Events.notify({:test_started, test}) |> Events.notify({:test_finished, test})
  end

  defp run_tests(description, test_module, tests, options, state) do
    {pid, reference} = start_module(description)

    {test_module, invalid, finished, state} =
      case await_setup_all(pid, reference) do
        {:ok, context} ->
          {finished, state} = run_each(tests, description, context, options, state)
          send(pid, {self(), :module_done})
          await_end(pid, reference)
          {test_module, [], finished, state}

        {:failed, failures} ->
          invalid = Enum.map(tests, fn test -> %{test | state: {:invalid, test_module}} end)
          {%{test_module | state: {:failed, failures}}, invalid, [], state}

        {:exited, failures} ->
          {%{test_module | state: {:failed, failures}}, [], [], state}
      end

    test_module = after_callbacks(test_module, pid, module_timeout(options))
    state = state |> Events.release() |> Events.count_module(test_module, tests)
    state = Enum.reduce(invalid, state, &not_run/2)
    Events.notify(state, {:module_finished, %{test_module | tests: finished ++ invalid}})
  end

  defp module_timeout(options), do: if(options[:trace], do: :infinity, else: options[:timeout])

  # The process that runs setup_all lives until all tests of its module are done, and so does what it is linked to.
  defp start_module(description) do
    runner = self()

    spawn_monitor(fn ->
      OnExit.register(runner)
      send(runner, {self(), :setup_all, try_callbacks(description, :setup_all, first_context(description))})
      reference = Process.monitor(runner)

      receive do
        {^runner, :module_done} -> exit(:shutdown)
        {:DOWN, ^reference, :process, ^runner, _reason} -> :ok
      end
    end)
  end

  defp first_context(description), do: %{module: description.module, case: description.module}

  defp await_setup_all(pid, reference) do
    receive do
      {^pid, :setup_all, {:ok, context}} ->
        {:ok, context}

      {^pid, :setup_all, {:failed, failures}} ->
        send(pid, {self(), :module_done})
        await_end(pid, reference)
        {:failed, failures}

      {:DOWN, ^reference, :process, ^pid, reason} ->
        {:exited, [{{:EXIT, pid}, reason, []}]}
    end
  end

  defp await_end(pid, reference) do
    receive do
      {:DOWN, ^reference, :process, ^pid, _reason} -> :ok
    end
  end

  # --- a test ---

  defp run_each(tests, description, context, options, state) do
    last = List.last(tests)

    {finished, state} =
      Enum.reduce(tests, {[], state}, fn test, {finished, state} ->
        if reached_limit?(state, options) do
          {finished, state}
        else
          state = Events.notify(state, {:test_started, test})
          test = run_test(test, description, context, options)
          # What a failure says is longer to write than what a module does at its end.
          state = Events.notify(state, {:test_finished, test}, test.name == last.name)
          {[test | finished], state}
        end
      end)

    {Enum.reverse(finished), state}
  end

  defp run_test(test, description, context, options) do
    context = Map.merge(test.tags, ExUnit.TemporaryFolder.add(test, context))

    case Map.get(test.tags, :capture_log, options[:capture_log]) do
      false ->
        run_plain_test(test, description, context, options)

      capture ->
        log_options = if capture == true, do: [], else: capture

        {finished, logs} =
          ExUnit.CaptureLog.with_log(log_options, fn -> run_plain_test(test, description, context, options) end)

        %{finished | logs: logs}
    end
  end

  defp run_plain_test(test, description, context, options) do
    timeout = if options[:trace], do: :infinity, else: Map.get(test.tags, :timeout, options[:timeout])
    {pid, reference} = start_test(test, description, context, options[:seed])
    await_test(test, pid, reference, timeout) |> after_callbacks(pid, timeout)
  end

  defp start_test(test, description, context, seed) do
    runner = self()

    spawn_monitor(fn ->
      OnExit.register(runner)
      :rand.seed(:exsss, {:erlang.phash2(test.module), :erlang.phash2(test.name), seed})
      started = System.monotonic_time(:microsecond)
      state = run_test_body(test, description, context)
      time = System.monotonic_time(:microsecond) - started
      send(runner, {self(), :test_finished, %{test | state: state, time: time}})
      exit(:shutdown)
    end)
  end

  defp run_test_body(test, description, context) do
    case try_callbacks(description, :setup, context) do
      {:ok, context} -> run_body(test.module, test.name, context)
      {:failed, failures} -> {:failed, failures}
    end
  end

  defp run_body(module, name, context) do
    try do
      apply(module, name, [context])
      nil
    catch
      kind, reason -> {:failed, failures(kind, reason, __STACKTRACE__)}
    end
  end

  defp await_test(test, pid, reference, timeout) do
    receive do
      {^pid, :test_finished, finished} ->
        Process.demonitor(reference, [:flush])
        finished

      {:DOWN, ^reference, :process, ^pid, reason} ->
        %{test | state: {:failed, [{{:EXIT, pid}, reason, []}]}}
    after
      timeout ->
        stacktrace = OnExit.current_stacktrace(pid)
        Process.demonitor(reference, [:flush])
        Process.exit(pid, :kill)
        error = %ExUnit.TimeoutError{timeout: timeout, type: Atom.to_string(test.tags.test_type)}
        %{test | state: {:failed, [{:error, error, stacktrace}]}}
    end
  end

  # What failed before counts.
  defp after_callbacks(test, pid, timeout) do
    case OnExit.run(pid, timeout) do
      :ok -> test
      {kind, reason, stacktrace} -> %{test | state: test.state || {:failed, failures(kind, reason, stacktrace)}}
    end
  end

  # --- setup ---

  # What `module.__ex_unit__(kind, context)` answers.
  def run_callbacks_of(description, :setup_all, context) do
    call_all(description.module, description.setup_all, context)
  end

  def run_callbacks_of(description, :setup, context) do
    context = call_all(description.module, description.setup, context)

    case Enum.find(description.tests, fn entry -> entry.describe != nil and entry.describe == context[:describe] end) do
      nil -> context
      entry -> call_all(description.module, entry.setup, context)
    end
  end

  defp call_all(module, callbacks, context) do
    Enum.reduce(callbacks, context, fn callback, context -> merge(module, context, callback.(context)) end)
  end

  defp try_callbacks(description, kind, context) do
    try do
      {:ok, run_callbacks_of(description, kind, context)}
    catch
      kind, reason -> {:failed, failures(kind, reason, __STACKTRACE__)}
    end
  end

  defp merge(_module, context, :ok), do: context
  defp merge(module, context, {:ok, more}), do: merge(module, context, more, {:ok, more})
  defp merge(module, context, more), do: merge(module, context, more, more)

  defp merge(module, _context, %{__struct__: _}, given), do: raise_no_context(module, given)
  defp merge(module, context, more, _given) when is_list(more), do: merge_map(module, context, Map.new(more))
  defp merge(module, context, more, _given) when is_map(more), do: merge_map(module, context, more)
  defp merge(module, _context, _more, given), do: raise_no_context(module, given)

  defp merge_map(module, context, more) do
    Map.merge(context, more, fn
      key, old, new when key in @reserved and old != new ->
        raise "ExUnit callback in #{inspect(module)} is trying to set reserved field " <>
                "#{inspect(key)} to #{inspect(new)}"

      _key, _old, new ->
        new
    end)
  end

  defp raise_no_context(module, value) do
    raise "expected ExUnit callback in #{inspect(module)} to return " <>
            ":ok | keyword | map, got #{inspect(value)} instead"
  end

  # --- failures ---

  defp failures(:error, %ExUnit.MultiError{errors: errors}, _stacktrace) do
    Enum.map(errors, fn {kind, reason, stacktrace} -> failure(kind, reason, stacktrace) end)
  end

  defp failures(kind, reason, stacktrace), do: [failure(kind, reason, stacktrace)]

  defp failure(:error, reason, stacktrace),
    do: {:error, Exception.normalize(:error, reason, stacktrace), prune(stacktrace)}

  defp failure(kind, reason, stacktrace), do: {kind, reason, prune(stacktrace)}

  # What the words of a test call is none of the reader's concern, nor is what called the test.
  defp prune([{ExUnit.Assertions, _, _, _} | rest]), do: prune(rest)

  defp prune(stacktrace) when not is_list(stacktrace), do: []

  defp prune(stacktrace) do
    Enum.take_while(stacktrace, fn entry -> elem(entry, 0) not in [ExUnit.Runner, ExUnit.OnExit] end)
  end
end

# `@tag :tmp_dir` and `@tag tmp_dir: "path"`
defmodule ExUnit.TemporaryFolder do
  def add(%{tags: %{tmp_dir: true}} = test, context), do: create(test, "", context)
  def add(%{tags: %{tmp_dir: path}} = test, context) when is_binary(path), do: create(test, path, context)
  def add(%{tags: %{tmp_dir: false}}, context), do: context

  def add(%{tags: %{tmp_dir: other}}, _context) do
    raise ArgumentError, "expected :tmp_dir to be a boolean or a string, got: #{inspect(other)}"
  end

  def add(_test, context), do: context

  defp create(test, extra, context) do
    module = inspect(test.module)
    name = Atom.to_string(test.name)
    path = Path.expand(Path.join(["tmp", plain(module), "#{plain(name)}-#{hash(module <> "/" <> name)}", extra]))
    File.rm_rf!(path)
    File.mkdir_p!(path)
    Map.put(context, :tmp_dir, path)
  end

  defp plain(name), do: String.replace(name, String.graphemes(" [~#%&*{}\\:<>?/+|\"]"), "-")
  defp hash(name), do: name |> :erlang.md5() |> Base.encode16(case: :lower) |> String.slice(0, 8)
end
