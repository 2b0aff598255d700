# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Store do
  use GenServer
  @name __MODULE__

  def start_link(opts \\ []), do: GenServer.start_link(__MODULE__, %{}, Keyword.put_new(opts, :name, @name))
  def put(key, value), do: GenServer.cast(@name, {:put, key, value})
  def get(key, default \\ nil), do: GenServer.call(@name, {:get, key, default})
  def expire(key, after_ms), do: Process.send_after(@name, {:expire, key}, after_ms)
  def keys, do: GenServer.call(@name, :keys)

  @impl GenServer
  def init(state), do: {:ok, state, {:continue, :load}}

  @impl GenServer
  def handle_continue(:load, state), do: {:noreply, Map.put(state, :loaded, true)}

  @impl GenServer
  def handle_cast({:put, key, value}, state), do: {:noreply, Map.put(state, key, value)}

  @impl GenServer
  def handle_call({:get, key, default}, _from, state), do: {:reply, Map.get(state, key, default), state}
  def handle_call(:keys, _from, state), do: {:reply, state |> Map.keys() |> Enum.sort(), state}

  @impl GenServer
  def handle_info({:expire, key}, state), do: {:noreply, Map.delete(state, key)}
end

{:ok, _} = Store.start_link()
Store.put(:a, 1)
Store.put("b", [2])
IO.inspect(Store.get(:a))
IO.inspect(Store.get("b"))
IO.inspect(Store.get(:z, :none))
IO.inspect(Store.keys())
Store.expire(:a, 10)
IO.inspect(Store.get(:a))
Process.sleep(30)
IO.inspect(Store.get(:a))
IO.inspect(Store.start_link() |> elem(0))
