# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Agent do
  def child_spec(argument) do
    %{id: Agent, start: {Agent, :start_link, [argument]}}
  end

  def start_link(fun, options \\ [])

  def start_link(fun, options) when is_function(fun, 0) do
    GenServer.start_link(Agent.Server, fun, options)
  end

  def start_link(module, function, arguments, options \\ []) do
    GenServer.start_link(Agent.Server, {module, function, arguments}, options)
  end

  def start(fun, options \\ [])

  def start(fun, options) when is_function(fun, 0) do
    GenServer.start(Agent.Server, fun, options)
  end

  def start(module, function, arguments, options \\ []) do
    GenServer.start(Agent.Server, {module, function, arguments}, options)
  end

  def get(agent, fun, timeout \\ 5000)

  def get(agent, fun, timeout) when is_function(fun, 1) do
    GenServer.call(agent, {:get, fun}, timeout)
  end

  def get(agent, module, function, arguments, timeout \\ 5000) do
    GenServer.call(agent, {:get, {module, function, arguments}}, timeout)
  end

  def get_and_update(agent, fun, timeout \\ 5000)

  def get_and_update(agent, fun, timeout) when is_function(fun, 1) do
    GenServer.call(agent, {:get_and_update, fun}, timeout)
  end

  def get_and_update(agent, module, function, arguments, timeout \\ 5000) do
    GenServer.call(agent, {:get_and_update, {module, function, arguments}}, timeout)
  end

  def update(agent, fun, timeout \\ 5000)

  def update(agent, fun, timeout) when is_function(fun, 1) do
    GenServer.call(agent, {:update, fun}, timeout)
  end

  def update(agent, module, function, arguments, timeout \\ 5000) do
    GenServer.call(agent, {:update, {module, function, arguments}}, timeout)
  end

  def cast(agent, fun) when is_function(fun, 1), do: GenServer.cast(agent, {:cast, fun})

  def cast(agent, module, function, arguments) do
    GenServer.cast(agent, {:cast, {module, function, arguments}})
  end

  def stop(agent, reason \\ :normal, timeout \\ :infinity) do
    GenServer.stop(agent, reason, timeout)
  end
end

# The process of an agent: its state is the agent's.
defmodule Agent.Server do
  def init(fun) do
    Process.put(:"$initial_call", initial_call(fun))
    {:ok, run(fun, [])}
  end

  def handle_call({:get, fun}, _from, state), do: {:reply, run(fun, [state]), state}
  def handle_call({:update, fun}, _from, state), do: {:reply, :ok, run(fun, [state])}

  def handle_call({:get_and_update, fun}, _from, state) do
    case run(fun, [state]) do
      {reply, new_state} -> {:reply, reply, new_state}
      other -> {:stop, {:bad_return_value, other}, state}
    end
  end

  def handle_cast({:cast, fun}, state), do: {:noreply, run(fun, [state])}

  def handle_info(message, state) do
    :espalier_server.unexpected_message(Agent.Server, message)
    {:noreply, state}
  end

  def code_change(_version, state, change), do: {:ok, run(change, [state])}

  defp initial_call({module, function, arguments}), do: {module, function, length(arguments)}

  defp initial_call(fun) do
    {:module, module} = Function.info(fun, :module)
    {:name, name} = Function.info(fun, :name)
    {module, name, 0}
  end

  defp run({module, function, arguments}, extra), do: apply(module, function, extra ++ arguments)
  defp run(fun, extra), do: apply(fun, extra)
end
