# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Event managers: a server whose state is a list of handlers, the newest first: {module, id, state, owner}. The id is false for
# handlers that were named by their module alone, the owner who is told of the end of a supervised one.
defmodule :gen_event do
  def start, do: :gen_event.start([])
  def start(options) when is_list(options), do: GenServer.start(:espalier_event_manager, [], options)
  def start(name), do: GenServer.start(:espalier_event_manager, [], name: plain(name))
  def start_link, do: :gen_event.start_link([])

  def start_link(options) when is_list(options) do
    GenServer.start_link(:espalier_event_manager, [], options)
  end

  def start_link(name), do: GenServer.start_link(:espalier_event_manager, [], name: plain(name))

  def notify(manager, event), do: tell(manager, {:notify, event})
  def sync_notify(manager, event), do: ask(manager, {:"$sync_notify", event})
  def add_handler(manager, handler, argument), do: ask(manager, {:"$add", handler, argument, nil})

  def add_sup_handler(manager, handler, argument) do
    ask(manager, {:"$add", handler, argument, self()})
  end

  def delete_handler(manager, handler, argument), do: ask(manager, {:"$delete", handler, argument})

  def swap_handler(manager, {old, argument}, {new, new_argument}) do
    ask(manager, {:"$swap", old, argument, new, new_argument})
  end

  def which_handlers(manager), do: ask(manager, :"$which")
  def call(manager, handler, request), do: :gen_event.call(manager, handler, request, 5000)

  def call(manager, handler, request, timeout) do
    ask(manager, {:"$call", handler, request}, timeout)
  end

  def stop(manager), do: :gen_server.stop(manager)
  def stop(manager, reason, timeout), do: :gen_server.stop(manager, reason, timeout)

  defp plain({:local, name}), do: name
  defp plain(name), do: name

  defp tell(manager, message) do
    case GenServer.whereis(manager) do
      nil -> send(manager, message)
      pid -> send(pid, message)
    end

    :ok
  end

  defp ask(manager, request, timeout \\ :infinity) do
    try do
      GenServer.call(manager, request, timeout)
    catch
      :exit, {reason, {GenServer, :call, _}} -> exit(reason)
    end
  end
end

defmodule :espalier_event_manager do
  def init(_argument) do
    Process.flag(:trap_exit, true)
    Process.put(:"$initial_call", {:gen_event, :init_it, 6})
    {:ok, []}
  end

  def handle_call({:"$add", handler, argument, owner}, _from, handlers) do
    if owner, do: Process.link(owner)
    {module, id} = split(handler)

    case attempt(fn -> module.init(argument) end) do
      {:ok, state} -> {:reply, :ok, [{module, id, state, owner} | handlers]}
      {:ok, state, :hibernate} -> {:reply, :ok, [{module, id, state, owner} | handlers]}
      other -> {:reply, other, handlers}
    end
  end

  def handle_call({:"$sync_notify", event}, _from, handlers) do
    {:reply, :ok, each(handlers, :handle_event, event)}
  end

  def handle_call(:"$which", _from, handlers), do: {:reply, Enum.map(handlers, &shown/1), handlers}

  def handle_call({:"$call", handler, request}, _from, handlers) do
    case find(handlers, handler) do
      nil ->
        {:reply, {:error, :bad_module}, handlers}

      found ->
        {reply, kept} = asked(found, request)
        {:reply, reply, replace(handlers, found, kept)}
    end
  end

  def handle_call({:"$delete", handler, argument}, _from, handlers) do
    case find(handlers, handler) do
      nil -> {:reply, {:error, :module_not_found}, handlers}
      found -> {:reply, ended(found, argument, :normal), replace(handlers, found, [])}
    end
  end

  def handle_call({:"$swap", old, argument, new, new_argument}, from, handlers) do
    {before, handlers, owner} =
      case find(handlers, old) do
        nil -> {:error, handlers, nil}
        {_, _, _, owner} = found -> {ended(found, argument, {:swapped, new, owner}), replace(handlers, found, []), owner}
      end

    handle_call({:"$add", new, {new_argument, before}, owner}, from, handlers)
  end

  def handle_cast(_message, handlers), do: {:noreply, handlers}
  def handle_info({:notify, event}, handlers), do: {:noreply, each(handlers, :handle_event, event)}

  def handle_info({:EXIT, from, reason} = message, handlers) do
    {owned, others} = Enum.split_with(handlers, fn {_, _, _, owner} -> owner == from end)
    Enum.each(owned, &ended(&1, {:stop, reason}, reason))
    if owned == [], do: {:noreply, each(others, :handle_info, message)}, else: {:noreply, others}
  end

  def handle_info(message, handlers), do: {:noreply, each(handlers, :handle_info, message)}

  def terminate(_reason, handlers) do
    Enum.each(handlers, &ended(&1, :stop, :shutdown))
  end

  def shown_state(handlers) do
    Enum.map(handlers, fn {module, _, state, _} = handler ->
      {module, if(shown(handler) == module, do: false, else: elem(shown(handler), 1)), state}
    end)
  end

  def state_shown_as(shown, handlers) do
    Enum.zip_with(shown, handlers, fn {_, _, state}, handler -> put_elem(handler, 2, state) end)
  end

  # --- handlers ---

  defp split({module, id}), do: {module, {module, id}}
  defp split(module), do: {module, false}

  defp shown({module, false, _, _}), do: module
  defp shown({_module, id, _, _}), do: id

  defp find(handlers, handler), do: Enum.find(handlers, &(shown(&1) == handler))

  defp replace([found | handlers], found, kept), do: kept ++ handlers
  defp replace([other | handlers], found, kept), do: [other | replace(handlers, found, kept)]

  defp each(handlers, function, event), do: Enum.flat_map(handlers, &told(&1, function, event))

  defp told({module, id, state, owner} = handler, function, event) do
    if function == :handle_info and not function_exported?(module, :handle_info, 2) do
      [handler]
    else
      case attempt(fn -> apply(module, function, [event, state]) end) do
        {:ok, state} -> [{module, id, state, owner}]
        {:ok, state, :hibernate} -> [{module, id, state, owner}]
        {:swap_handler, argument, state, new, new_argument} -> swapped({module, id, state, owner}, argument, new, new_argument)
        :remove_handler -> removed(handler, :remove_handler, :normal)
        other -> failed(handler, event, other)
      end
    end
  end

  defp asked({module, id, state, owner} = handler, request) do
    case attempt(fn -> module.handle_call(request, state) end) do
      {:ok, reply, state} -> {reply, [{module, id, state, owner}]}
      {:ok, reply, state, :hibernate} -> {reply, [{module, id, state, owner}]}
      {:remove_handler, reply} -> {reply, removed(handler, :remove_handler, :normal)}
      other -> {{:error, error_of(other)}, failed(handler, request, other)}
    end
  end

  defp swapped({_, _, _, owner} = handler, argument, new, new_argument) do
    before = ended(handler, argument, {:swapped, new, owner})
    {module, id} = split(new)

    case attempt(fn -> module.init({new_argument, before}) end) do
      {:ok, state} -> [{module, id, state, owner}]
      _ -> []
    end
  end

  defp removed(handler, argument, reason) do
    ended(handler, argument, reason)
    []
  end

  defp failed({_, _, state, _} = handler, event, answer) do
    error = error_of(answer)
    Espalier.Reports.handler_terminating(shown(handler), self(), error, event, state)
    removed(handler, {:error, error}, error)
  end

  defp error_of({:EXIT, _} = error), do: error
  defp error_of(other), do: {:bad_return_value, other}

  defp ended({module, _id, state, owner} = handler, argument, reason) do
    answer =
      if function_exported?(module, :terminate, 2),
        do: attempt(fn -> module.terminate(argument, state) end),
        else: :ok

    if owner && argument != :stop, do: send(owner, {:gen_event_EXIT, shown(handler), reason})
    answer
  end

  defp attempt(fun) do
    try do
      fun.()
    catch
      :throw, value -> value
      :exit, reason -> {:EXIT, reason}
      :error, error -> {:EXIT, {error, __STACKTRACE__}}
    end
  end
end
