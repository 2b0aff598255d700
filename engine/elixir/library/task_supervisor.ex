# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Task.Supervisor do
  def child_spec(options) when is_list(options) do
    %{
      id: Supervisor.Specs.id(Keyword.get(options, :name, Task.Supervisor)),
      start: {Task.Supervisor, :start_link, [options]},
      type: :supervisor
    }
  end

  def start_link(options \\ []) do
    {flags, starting} =
      Keyword.split(options, [:max_children, :max_restarts, :max_seconds])

    answer = DynamicSupervisor.init(Keyword.put(flags, :strategy, :one_for_one))

    :espalier_supervisor.start_link(
      :dynamic,
      Supervisor.Default,
      answer,
      starting,
      Task.Supervisor
    )
  end

  # Whether it is a function that can be called shows when it is.
  def start_child(supervisor, fun, options \\ []) do
    start_call(supervisor, {:erlang, :apply, [fun, []]}, options)
  end

  def start_child(supervisor, module, function, arguments, options \\ [])
      when is_atom(function) and is_list(arguments) do
    start_call(supervisor, {module, function, arguments}, options)
  end

  def async(supervisor, fun, options \\ []) do
    start_task(supervisor, {:erlang, :apply, [fun, []]}, :link, options)
  end

  def async(supervisor, module, function, arguments, options \\ []) do
    start_task(supervisor, {module, function, arguments}, :link, options)
  end

  def async_nolink(supervisor, fun, options \\ []) do
    start_task(supervisor, {:erlang, :apply, [fun, []]}, :nolink, options)
  end

  def async_nolink(supervisor, module, function, arguments, options \\ []) do
    start_task(supervisor, {module, function, arguments}, :nolink, options)
  end

  def async_stream(supervisor, enumerable, fun, options \\ [])

  def async_stream(supervisor, enumerable, fun, options) when is_function(fun, 1) do
    Task.Supervised.stream(enumerable, options, fn item ->
      call = {:erlang, :apply, [fun, [item]]}
      {:linked, start_task(supervisor, call, :link, Keyword.take(options, [:shutdown]))}
    end)
  end

  def async_stream(supervisor, enumerable, module, function, arguments, options \\ []) do
    Task.Supervisor.async_stream(
      supervisor,
      enumerable,
      &apply(module, function, [&1 | arguments]),
      options
    )
  end

  def async_stream_nolink(supervisor, enumerable, fun, options \\ [])

  def async_stream_nolink(supervisor, enumerable, fun, options) when is_function(fun, 1) do
    Task.Supervised.stream(enumerable, options, fn item ->
      call = {:erlang, :apply, [fun, [item]]}
      {:alone, start_task(supervisor, call, :nolink, Keyword.take(options, [:shutdown]))}
    end)
  end

  def async_stream_nolink(supervisor, enumerable, module, function, arguments, options \\ []) do
    Task.Supervisor.async_stream_nolink(
      supervisor,
      enumerable,
      &apply(module, function, [&1 | arguments]),
      options
    )
  end

  def children(supervisor) do
    for {_id, pid, _type, _modules} <- DynamicSupervisor.which_children(supervisor),
        is_pid(pid),
        do: pid
  end

  def terminate_child(supervisor, pid) when is_pid(pid) do
    DynamicSupervisor.terminate_child(supervisor, pid)
  end

  defp start_call(supervisor, call, options) do
    arguments = [Task.Supervised.owner(), Task.Supervised.callers(self()), call]
    restart = options[:restart]
    shutdown = options[:shutdown]
    ask(supervisor, arguments, restart, shutdown, restart || :temporary)
  end

  defp start_task(supervisor, {module, function, arguments}, link, options) do
    owner = Task.Supervised.owner()

    case ask(supervisor, [owner, :monitor], :temporary, options[:shutdown], :temporary) do
      {:ok, pid} ->
        if link == :link, do: Process.link(pid)
        Task.Supervised.hand_over(pid, {module, function, arguments})

      {:error, :max_children} ->
        raise "reached the maximum number of tasks for this task supervisor. The maximum number " <>
                "of tasks that are allowed to run at the same time under this supervisor can be " <>
                "configured with the :max_children option passed to Task.Supervisor.start_link/1"
    end
  end

  # Who hears that there is no supervisor is shown the request that Elixir would send.
  defp ask(supervisor, arguments, shown_restart, shutdown, restart) do
    spec = %{
      id: Task.Supervised,
      start: {Task.Supervised, :start_link, arguments},
      restart: restart,
      shutdown: shutdown || 5000
    }

    try do
      DynamicSupervisor.start_child(supervisor, spec)
    catch
      :exit, {reason, {GenServer, :call, [server, _request, timeout]}} ->
        request = {:start_task, arguments, shown_restart, shutdown}
        exit({reason, {GenServer, :call, [server, request, timeout]}})
    end
  end
end
