# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Task do
  defstruct mfa: nil, owner: nil, pid: nil, ref: nil

  def child_spec(argument) do
    %{id: Task, start: {Task, :start_link, [argument]}, restart: :temporary}
  end

  def start(fun) when is_function(fun, 0), do: Task.start(:erlang, :apply, [fun, []])

  def start(module, function, arguments) do
    Task.Supervised.start(Task.Supervised.owner(), callers(), {module, function, arguments})
  end

  def start_link(fun) when is_function(fun, 0), do: Task.start_link(:erlang, :apply, [fun, []])

  def start_link(module, function, arguments) do
    Task.Supervised.start_link(Task.Supervised.owner(), callers(), {module, function, arguments})
  end

  def async(fun) when is_function(fun, 0), do: Task.async(:erlang, :apply, [fun, []])

  def async(module, function, arguments) do
    {:ok, pid} = Task.Supervised.start_link(Task.Supervised.owner(), :nomonitor)
    Task.Supervised.hand_over(pid, {module, function, arguments})
  end

  def async_stream(enumerable, fun, options \\ []) when is_function(fun, 1) do
    Task.Supervised.stream(enumerable, options, fn item ->
      {:ok, pid} = Task.Supervised.start_link(Task.Supervised.owner(), :nomonitor)
      {:linked, Task.Supervised.hand_over(pid, {:erlang, :apply, [fun, [item]]})}
    end)
  end

  def async_stream(enumerable, module, function, arguments, options \\ []) do
    Task.async_stream(enumerable, &apply(module, function, [&1 | arguments]), options)
  end

  def completed(result) do
    ref = make_ref()
    send(self(), {ref, result})
    %Task{ref: ref, pid: nil, owner: self(), mfa: {Task, :completed, 1}}
  end

  def await(%Task{} = task, timeout \\ 5000) do
    check_owner(task)
    ref = task.ref

    receive do
      {^ref, reply} ->
        Process.demonitor(ref, [:flush])
        reply

      {:DOWN, ^ref, _, process, reason} ->
        exit({reason(reason, process), {Task, :await, [task, timeout]}})
    after
      timeout ->
        Process.demonitor(ref, [:flush])
        exit({:timeout, {Task, :await, [task, timeout]}})
    end
  end

  # Whatever task ends first is heard first.
  def await_many(tasks, timeout \\ 5000) do
    Enum.each(tasks, &check_owner/1)
    open = Map.new(tasks, fn task -> {task.ref, task} end)
    replies = collect(open, deadline(timeout), %{}, {tasks, timeout})
    Enum.map(tasks, &Map.fetch!(replies, &1.ref))
  end

  defp collect(open, _deadline, replies, _asked) when open == %{}, do: replies

  defp collect(open, deadline, replies, {tasks, timeout} = asked) do
    receive do
      {ref, reply} when is_map_key(open, ref) ->
        Process.demonitor(ref, [:flush])
        collect(Map.delete(open, ref), deadline, Map.put(replies, ref, reply), asked)

      {:DOWN, ref, _, process, reason} when is_map_key(open, ref) ->
        forget(Map.delete(open, ref))
        exit({reason(reason, process), {Task, :await_many, [tasks, timeout]}})
    after
      left(deadline) ->
        forget(open)
        exit({:timeout, {Task, :await_many, [tasks, timeout]}})
    end
  end

  defp forget(open), do: Enum.each(open, fn {ref, _task} -> Process.demonitor(ref, [:flush]) end)

  def yield(%Task{} = task, timeout \\ 5000) do
    check_owner(task)
    ref = task.ref

    receive do
      {^ref, reply} ->
        Process.demonitor(ref, [:flush])
        {:ok, reply}

      {:DOWN, ^ref, _, process, reason} ->
        gone(reason, process, {Task, :yield, [task, timeout]})
    after
      timeout -> nil
    end
  end

  defp gone(:noconnection, process, call), do: exit({reason(:noconnection, process), call})
  defp gone(reason, _process, _call), do: {:exit, reason}

  def yield_many(tasks, timeout \\ 5000) do
    Enum.each(tasks, &check_owner/1)
    deadline = deadline(timeout)

    Enum.map(tasks, fn %Task{ref: ref} = task ->
      result =
        receive do
          {^ref, reply} ->
            Process.demonitor(ref, [:flush])
            {:ok, reply}

          {:DOWN, ^ref, _, process, reason} ->
            gone(reason, process, {Task, :yield_many, [tasks, timeout]})
        after
          left(deadline) -> nil
        end

      {task, result}
    end)
  end

  def shutdown(task, timeout \\ 5000)

  def shutdown(%Task{pid: nil} = task, _timeout) do
    raise ArgumentError, "task #{inspect(task)} does not have an associated task process"
  end

  def shutdown(%Task{} = task, timeout) do
    check_owner(task)
    monitor = Process.monitor(task.pid)
    # Its link goes first, so that whoever shuts it down does not get the exit.
    Process.unlink(task.pid)
    Process.exit(task.pid, if(timeout == :brutal_kill, do: :kill, else: :shutdown))
    patience = if timeout == :brutal_kill, do: :infinity, else: timeout

    receive do
      {:DOWN, ^monitor, _, process, reason} -> ended(task, process, reason, timeout)
    after
      patience ->
        Process.exit(task.pid, :kill)

        receive do
          {:DOWN, ^monitor, _, process, reason} -> ended(task, process, reason, timeout)
        end
    end
  end

  # What it answered, nil if it ended as it was told to, else why it ended.
  defp ended(%Task{ref: ref} = task, process, :noproc, timeout) do
    reason =
      receive do
        {:DOWN, ^ref, _, _, reason} -> reason
      after
        0 -> :noproc
      end

    answered(task) || if(reason == wanted(timeout), do: nil, else: exited(task, process, reason, timeout))
  end

  defp ended(task, process, reason, timeout) do
    answered(task) || if(reason == wanted(timeout), do: nil, else: exited(task, process, reason, timeout))
  end

  defp wanted(:brutal_kill), do: :killed
  defp wanted(_timeout), do: :shutdown

  defp exited(task, process, :noconnection, timeout) do
    exit({reason(:noconnection, process), {Task, :shutdown, [task, timeout]}})
  end

  defp exited(_task, _process, reason, _timeout), do: {:exit, reason}

  def ignore(%Task{ref: ref} = task) do
    check_owner(task)

    receive do
      {^ref, reply} ->
        Process.unlink(task.pid)
        Process.demonitor(ref, [:flush])
        {:ok, reply}

      {:DOWN, ^ref, _, process, :noconnection} ->
        exit({reason(:noconnection, process), {Task, :ignore, [task]}})

      {:DOWN, ^ref, _, _, reason} ->
        {:exit, reason}
    after
      0 ->
        Process.unlink(task.pid)
        Process.demonitor(ref, [:flush])
        nil
    end
  end

  # What it answered before it ended.
  defp answered(%Task{ref: ref}) do
    Process.demonitor(ref, [:flush])

    receive do
      {^ref, reply} -> {:ok, reply}
    after
      0 -> nil
    end
  end

  defp check_owner(%Task{owner: owner} = task) when owner != self() do
    raise ArgumentError,
          "task #{inspect(task)} must be queried from the owner but was queried from #{inspect(self())}"
  end

  defp check_owner(_task), do: :ok

  defp reason(:noconnection, {_name, node}), do: {:nodedown, node}
  defp reason(:noconnection, process), do: {:nodedown, node(process)}
  defp reason(reason, _process), do: reason

  defp deadline(:infinity), do: :infinity
  defp deadline(timeout), do: System.monotonic_time(:millisecond) + timeout

  defp left(:infinity), do: :infinity
  defp left(deadline), do: max(deadline - System.monotonic_time(:millisecond), 0)

  defp callers, do: Task.Supervised.callers(self())
end

# The processes of tasks.
defmodule Task.Supervised do
  # Who started it, for reports: `{node, name or pid, pid}`.
  def owner do
    name =
      case Process.info(self(), :registered_name) do
        {:registered_name, name} when is_atom(name) -> name
        _ -> self()
      end

    {node(), name, self()}
  end

  def callers(pid) do
    case Process.get(:"$callers") do
      callers when is_list(callers) -> [pid | callers]
      _ -> [pid]
    end
  end

  # A task whose result nobody waits for.
  def start(owner, callers, call) do
    {:ok, :proc_lib.spawn(Task.Supervised, :noreply, [owner, callers, call])}
  end

  def start_link(owner, callers, call) do
    {:ok, :proc_lib.spawn_link(Task.Supervised, :noreply, [owner, callers, call])}
  end

  # One that is told by its owner what to do. `monitor`: `:monitor` if no link tells it of the owner's end.
  def start_link(owner, monitor) do
    {:ok, :proc_lib.spawn_link(Task.Supervised, :reply, [owner, monitor])}
  end

  # Makes this process the owner of a task that waits for its work.
  def hand_over(pid, {module, function, arguments} = call) do
    ref = Process.monitor(pid)
    send(pid, {self(), ref, callers(self()), call})
    %Task{pid: pid, ref: ref, owner: self(), mfa: {module, function, length(arguments)}}
  end

  def noreply(owner, callers, call) do
    Process.put(:"$callers", callers)
    run(owner, call)
  end

  def reply({_node, _name, pid} = owner, :nomonitor) do
    receive do
      {^pid, ref, callers, call} -> answer(owner, ref, callers, call)
    end
  end

  def reply({_node, _name, pid} = owner, :monitor) do
    monitor = Process.monitor(pid)

    receive do
      {^pid, ref, callers, call} ->
        Process.demonitor(monitor, [:flush])
        answer(owner, ref, callers, call)

      {:DOWN, ^monitor, _, _, reason} ->
        exit({:shutdown, reason})
    end
  end

  defp answer({_node, _name, pid} = owner, ref, callers, call) do
    Process.put(:"$callers", callers)
    result = run(owner, call)
    # Nobody is told who waits no more.
    if :espalier.is_monitored_by(ref), do: send(pid, {ref, result})
  end

  defp run(owner, {module, function, arguments} = call) do
    Process.put(:"$initial_call", initial_call(call))

    try do
      apply(module, function, arguments)
    catch
      :exit, reason when reason == :normal or reason == :shutdown ->
        exit(reason)

      :exit, {:shutdown, _} = reason ->
        exit(reason)

      kind, value ->
        reason = exit_reason(kind, value, __STACKTRACE__)
        Espalier.Reports.task_terminating(self(), owner, reason, call)
        exit(reason)
    end
  end

  # What the process is for, not how it was begun.
  defp initial_call({:erlang, :apply, [fun, arguments]}) when is_function(fun) do
    {:module, module} = Function.info(fun, :module)
    {:name, name} = Function.info(fun, :name)
    {module, name, length(arguments)}
  end

  defp initial_call({module, function, arguments}), do: {module, function, length(arguments)}

  defp exit_reason(:error, error, stacktrace), do: {error, stacktrace}
  defp exit_reason(:exit, reason, _stacktrace), do: reason
  defp exit_reason(:throw, value, stacktrace), do: {{:nocatch, value}, stacktrace}

  # --- streams ---
  # `start` makes a task of an item: `{:linked or :alone, task}`. At most so many run at a time; results come in order.

  def stream(enumerable, options, start) do
    most = Keyword.get(options, :max_concurrency, System.schedulers_online())

    if not (is_integer(most) and most > 0) do
      raise ArgumentError, ":max_concurrency must be an integer greater than zero"
    end

    settings = %{
      most: most,
      ordered: Keyword.get(options, :ordered, true),
      timeout: Keyword.get(options, :timeout, 5000),
      on_timeout: Keyword.get(options, :on_timeout, :exit),
      zip: Keyword.get(options, :zip_input_on_exit, false),
      start: start
    }

    Stream.resource(
      fn -> {Stream.Sources.puller(enumerable), [], settings} end,
      &next/1,
      fn {items, running, _settings} ->
        Enum.each(running, &abandon/1)
        if items != :done, do: Stream.Sources.stop(items)
      end
    )
  end

  # `items` gives the next one, as long as it is not `:done`. `running` is oldest first; those that are done wait there for
  # their turn.
  defp next({items, running, settings}) do
    {items, running} = fill(items, running, settings)

    cond do
      running == [] ->
        {:halt, {items, running, settings}}

      settings.ordered and done?(hd(running)) ->
        {[elem(hd(running), 1)], {items, tl(running), settings}}

      not settings.ordered and Enum.any?(running, &done?/1) ->
        {first, others} = take_done(running)
        {[elem(first, 1)], {items, others, settings}}

      true ->
        next({items, wait(running, settings), settings})
    end
  end

  defp fill(:done, running, _settings), do: {:done, running}

  defp fill(items, running, settings) do
    if length(running) < settings.most do
      case Stream.Sources.next(items) do
        {:ok, item, others} ->
          {link, task} = settings.start.(item)
          entry = {:running, task, link, item, deadline(settings.timeout)}
          fill(others, running ++ [entry], settings)

        :done ->
          {:done, running}
      end
    else
      {items, running}
    end
  end

  defp done?({:done, _result}), do: true
  defp done?(_entry), do: false

  defp take_done([entry | entries]) do
    if done?(entry) do
      {entry, entries}
    else
      {found, others} = take_done(entries)
      {found, [entry | others]}
    end
  end

  defp wait(running, settings) do
    refs = for {:running, task, _, _, _} <- running, into: %{}, do: {task.ref, true}
    deadlines = for {:running, _, _, _, deadline} <- running, do: deadline

    receive do
      {ref, reply} when is_map_key(refs, ref) ->
        settle(running, ref, {:ok, reply}, settings)

      {:DOWN, ref, _, _, reason} when is_map_key(refs, ref) ->
        settle(running, ref, {:exit, reason}, settings)
    after
      left(Enum.min(deadlines)) -> time_out(running, settings)
    end
  end

  defp settle(running, ref, result, settings) do
    Enum.map(running, fn
      {:running, %{ref: ^ref} = task, link, item, _deadline} ->
        Process.demonitor(ref, [:flush])
        if link == :linked, do: unlink(task.pid)
        {:done, shown(result, item, settings)}

      entry ->
        entry
    end)
  end

  defp shown({:exit, reason}, item, %{zip: true}), do: {:exit, {item, reason}}
  defp shown(result, _item, _settings), do: result

  defp time_out(running, %{on_timeout: :kill_task} = settings) do
    Enum.map(running, fn
      {:running, _task, _link, item, deadline} = entry ->
        if left(deadline) == 0 do
          abandon(entry)
          {:done, shown({:exit, :timeout}, item, settings)}
        else
          entry
        end

      entry ->
        entry
    end)
  end

  defp time_out(running, settings) do
    Enum.each(running, &abandon/1)
    exit({:timeout, {Task.Supervised, :stream, [settings.timeout]}})
  end

  defp abandon({:running, task, _link, _item, _deadline}) do
    unlink(task.pid)
    Process.exit(task.pid, :kill)
    ref = task.ref

    receive do
      {:DOWN, ^ref, _, _, _} -> :ok
    end

    receive do
      {^ref, _reply} -> :ok
    after
      0 -> :ok
    end
  end

  defp abandon(_entry), do: :ok

  defp unlink(pid) do
    Process.unlink(pid)

    receive do
      {:EXIT, ^pid, _reason} -> :ok
    after
      0 -> :ok
    end
  end

  defp deadline(:infinity), do: :infinity
  defp deadline(timeout), do: System.monotonic_time(:millisecond) + timeout

  defp left(:infinity), do: :infinity
  defp left(deadline), do: max(deadline - System.monotonic_time(:millisecond), 0)
end
