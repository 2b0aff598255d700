# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Cache do
  use GenServer
  def start_link(_), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)
  def put(key, value), do: GenServer.call(__MODULE__, {:put, key, value})
  def get(key) do
    case :ets.lookup(__MODULE__, key) do
      [{^key, value}] -> {:ok, value}
      [] -> :error
    end
  end
  def init(_) do
    :ets.new(__MODULE__, [:named_table, read_concurrency: true])
    {:ok, nil}
  end
  def handle_call({:put, key, value}, _from, state) do
    {:reply, :ets.insert(__MODULE__, {key, value}), state}
  end
end
{:ok, _} = Cache.start_link([])
IO.inspect(Cache.get(:a))
IO.inspect(Cache.put(:a, 1))
IO.inspect(Cache.get(:a))
