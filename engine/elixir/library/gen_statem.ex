# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# State machines: a server whose state is a machine (below). What `:sys` shows of it is {state, data}.
defmodule :gen_statem do
  def start(module, argument, options), do: GenServer.start(:gen_statem, {module, argument}, options)

  def start(name, module, argument, options) do
    GenServer.start(:gen_statem, {module, argument}, named(name, options))
  end

  def start_link(module, argument, options) do
    GenServer.start_link(:gen_statem, {module, argument}, options)
  end

  def start_link(name, module, argument, options) do
    GenServer.start_link(:gen_statem, {module, argument}, named(name, options))
  end

  def start_monitor(module, argument, options) do
    case :gen_statem.start(module, argument, options) do
      {:ok, pid} -> {:ok, {pid, Process.monitor(pid)}}
      other -> other
    end
  end

  def call(server, request), do: :gen_statem.call(server, request, :infinity)

  def call(server, request, timeout) do
    try do
      GenServer.call(server, request, plain_timeout(timeout))
    catch
      :exit, {reason, {GenServer, :call, _}} ->
        exit({reason, {:gen_statem, :call, [server, request, timeout]}})
    end
  end

  def cast(server, message), do: GenServer.cast(server, message)
  def reply(replies) when is_list(replies), do: Enum.each(replies, &:gen_statem.reply/1)
  def reply({:reply, from, reply}), do: :gen_statem.reply(from, reply)
  def reply(from, reply), do: GenServer.reply(from, reply)

  def stop(server), do: :gen_server.stop(server)
  def stop(server, reason, timeout), do: :gen_server.stop(server, reason, timeout)

  defp named({:local, name}, options), do: Keyword.put(options, :name, name)
  defp named(name, options), do: Keyword.put(options, :name, name)

  defp plain_timeout({_kind, timeout}), do: timeout
  defp plain_timeout(timeout), do: timeout

  # --- callbacks of the server ---

  def init({module, argument}) do
    Process.put(:"$initial_call", {module, :init, 1})
    answer = catching(fn -> module.init(argument) end)

    case answer do
      {:ok, state, data} -> {:ok, :espalier_statem.new(module, state, data), {:continue, []}}
      {:ok, state, data, actions} -> {:ok, :espalier_statem.new(module, state, data), {:continue, actions}}
      :ignore -> :ignore
      {:stop, reason} -> {:stop, reason}
      other -> {:stop, {:bad_return_from_init, other}}
    end
  end

  def handle_continue(actions, machine), do: :espalier_statem.begin(machine, actions)
  def handle_call(request, from, machine), do: :espalier_statem.event(machine, {:call, from}, request)
  def handle_cast(message, machine), do: :espalier_statem.event(machine, :cast, message)

  def handle_info({:timeout, timer, {:"$statem", type}} = message, machine) do
    case machine.timers do
      %{^type => {^timer, content}} -> :espalier_statem.timeout(machine, type, content)
      _ -> :espalier_statem.event(machine, :info, message)
    end
  end

  def handle_info(message, machine), do: :espalier_statem.event(machine, :info, message)

  # What was raised is told without its stacktrace.
  def terminate(reason, machine) do
    if function_exported?(machine.module, :terminate, 3) do
      machine.module.terminate(Process.get(:"$statem_error", reason), machine.state, machine.data)
    end
  end

  def code_change(version, machine, extra) do
    case machine.module.code_change(version, machine.state, machine.data, extra) do
      {:ok, state, data} -> {:ok, %{machine | state: state, data: data}}
      other -> other
    end
  end

  def shown_state(machine), do: {machine.state, machine.data}
  def state_shown_as({state, data}, machine), do: %{machine | state: state, data: data}

  # What init raises is told to whoever starts the machine without its stacktrace.
  defp catching(fun) do
    try do
      fun.()
    catch
      :throw, value -> value
      :error, error -> {:stop, error}
    end
  end
end

# A machine: its module's callback mode, the state and data, the events that are queued, those put off until the state changes,
# and the timers that run: %{type => {timer, content}}.
defmodule :espalier_statem do
  def new(module, state, data) do
    modes = List.wrap(module.callback_mode())

    %{
      module: module,
      per_state: :state_functions in modes,
      enters: :state_enter in modes,
      state: state,
      data: data,
      queue: [],
      postponed: [],
      timers: %{}
    }
  end

  def begin(machine, actions) do
    before = machine.state

    with {:ok, machine} <- act(machine, List.wrap(actions), nil),
         {:ok, machine} <- enter(machine, before) do
      run(machine)
    end
  end

  def event(machine, type, content), do: run(%{machine | queue: [{type, content}]})

  def timeout(machine, type, content) do
    machine = %{machine | timers: Map.delete(machine.timers, type)}
    event(machine, type, content)
  end

  # --- events ---

  defp run(%{queue: []} = machine), do: {:noreply, machine}

  defp run(%{queue: [{type, content} = event | queue]} = machine) do
    machine = cancel(%{machine | queue: queue}, :timeout)

    with {:ok, machine} <- after_callback(machine, callback(machine, type, content), event) do
      run(machine)
    end
  end

  defp callback(machine, type, content) do
    try do
      if machine.per_state,
        do: apply(machine.module, machine.state, [type, content, machine.data]),
        else: machine.module.handle_event(type, content, machine.state, machine.data)
    catch
      :throw, value ->
        value

      :error, error ->
        Process.put(:"$statem_error", error)
        :erlang.raise(:error, error, __STACKTRACE__)
    end
  end

  defp after_callback(machine, answer, event) do
    %{state: state, data: data} = machine

    case answer do
      {:next_state, next, data} -> move(machine, next, data, [], event)
      {:next_state, next, data, actions} -> move(machine, next, data, actions, event)
      :keep_state_and_data -> keep(machine, data, [], event)
      {:keep_state_and_data, actions} -> keep(machine, data, actions, event)
      {:keep_state, data} -> keep(machine, data, [], event)
      {:keep_state, data, actions} -> keep(machine, data, actions, event)
      :repeat_state_and_data -> repeat(machine, data, [], event)
      {:repeat_state_and_data, actions} -> repeat(machine, data, actions, event)
      {:repeat_state, data} -> repeat(machine, data, [], event)
      {:repeat_state, data, actions} -> repeat(machine, data, actions, event)
      :stop -> {:stop, :normal, machine}
      {:stop, reason} -> {:stop, reason, machine}
      {:stop, reason, data} -> {:stop, reason, %{machine | data: data}}
      {:stop_and_reply, reason, replies} -> stop(machine, reason, replies, data)
      {:stop_and_reply, reason, replies, data} -> stop(machine, reason, replies, data)
      other -> bad(machine, {:bad_return_from_state_function, other}, state)
    end
  end

  defp bad(machine, reason, _state) do
    Process.put(:"$statem_error", reason)
    {:stop, {reason, []}, machine}
  end

  defp stop(machine, reason, replies, data) do
    :gen_statem.reply(List.wrap(replies))
    {:stop, reason, %{machine | data: data}}
  end

  defp keep(machine, data, actions, event), do: act(%{machine | data: data}, List.wrap(actions), event)

  defp repeat(machine, data, actions, event) do
    with {:ok, machine} <- keep(machine, data, actions, event), do: enter(machine, machine.state)
  end

  defp move(%{state: state} = machine, state, data, actions, event), do: keep(machine, data, actions, event)

  # What was put off comes before all that is queued, and behind what the actions insert.
  defp move(machine, next, data, actions, event) do
    before = machine.state
    {postponed, actions} = Enum.split_with(List.wrap(actions), &postpone?/1)
    put_off = if List.last(postponed) in [:postpone, {:postpone, true}], do: [event | machine.postponed], else: machine.postponed
    {inserted, actions} = Enum.split_with(actions, &match?({:next_event, _, _}, &1))
    queue = events(inserted) ++ Enum.reverse(put_off) ++ machine.queue

    machine =
      cancel(%{machine | state: next, data: data, queue: queue, postponed: []}, :state_timeout)

    with {:ok, machine} <- enter(machine, before), do: act(machine, actions, event)
  end

  # The callback of a state that is entered may act, but neither move on nor put off.
  defp enter(%{enters: false} = machine, _before), do: {:ok, machine}

  defp enter(machine, before) do
    %{state: state} = machine
    answer = callback(machine, :enter, before)

    case answer do
      {:next_state, ^state, _data} -> after_callback(machine, answer, nil)
      {:next_state, ^state, _data, _actions} -> after_callback(machine, answer, nil)
      {:next_state, _, _} -> bad(machine, {:bad_state_enter_return_from_state_function, answer}, state)
      {:next_state, _, _, _} -> bad(machine, {:bad_state_enter_return_from_state_function, answer}, state)
      _ -> after_callback(machine, answer, nil)
    end
  end

  # --- actions ---

  defp act(machine, actions, event) do
    {inserted, actions} = Enum.split_with(actions, &match?({:next_event, _, _}, &1))
    machine = %{machine | queue: events(inserted) ++ machine.queue}
    Enum.reduce_while(actions, {:ok, machine}, fn action, {:ok, machine} -> step(machine, action, event) end)
  end

  defp step(machine, action, event) do
    case action(machine, action, event) do
      :error -> {:halt, bad(machine, {:bad_action_from_state_function, action}, machine.state)}
      machine -> {:cont, {:ok, machine}}
    end
  end

  defp action(machine, action, event) do
    case action do
      :postpone -> %{machine | postponed: [event | machine.postponed]}
      {:postpone, true} -> %{machine | postponed: [event | machine.postponed]}
      {:postpone, false} -> machine
      :hibernate -> machine
      {:hibernate, _} -> machine
      {:reply, from, reply} -> replied(machine, from, reply)
      {:timeout, :cancel} -> cancel(machine, :timeout)
      {:state_timeout, :cancel} -> cancel(machine, :state_timeout)
      {{:timeout, _} = type, :cancel} -> cancel(machine, type)
      {:timeout, :update, content} -> update(machine, :timeout, content)
      {:state_timeout, :update, content} -> update(machine, :state_timeout, content)
      {{:timeout, _} = type, :update, content} -> update(machine, type, content)
      {:timeout, time, content} -> set(machine, :timeout, time, content, [])
      {:timeout, time, content, options} -> set(machine, :timeout, time, content, options)
      {:state_timeout, time, content} -> set(machine, :state_timeout, time, content, [])
      {:state_timeout, time, content, options} -> set(machine, :state_timeout, time, content, options)
      {{:timeout, _} = type, time, content} -> set(machine, type, time, content, [])
      {{:timeout, _} = type, time, content, options} -> set(machine, type, time, content, options)
      :infinity -> cancel(machine, :timeout)
      time when is_integer(time) -> set(machine, :timeout, time, time, [])
      _ -> :error
    end
  end

  defp replied(machine, from, reply) do
    :gen_statem.reply(from, reply)
    machine
  end

  defp postpone?(action), do: action == :postpone or match?({:postpone, _}, action)

  defp events(inserted), do: Enum.map(inserted, fn {:next_event, type, content} -> {type, content} end)

  # --- timers ---

  defp set(machine, type, :infinity, _content, _options), do: cancel(machine, type)

  defp set(machine, type, time, content, options) when is_integer(time) do
    machine = cancel(machine, type)
    time = if options[:abs], do: max(time - System.monotonic_time(:millisecond), 0), else: time
    timer = :erlang.start_timer(time, self(), {:"$statem", type})
    %{machine | timers: Map.put(machine.timers, type, {timer, content})}
  end

  defp update(machine, type, content) do
    case machine.timers do
      %{^type => {timer, _}} -> %{machine | timers: Map.put(machine.timers, type, {timer, content})}
      _ -> set(machine, type, 0, content, [])
    end
  end

  defp cancel(machine, type) do
    case machine.timers do
      %{^type => {timer, _}} ->
        :erlang.cancel_timer(timer)
        %{machine | timers: Map.delete(machine.timers, type)}

      _ ->
        machine
    end
  end
end
