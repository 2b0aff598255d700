# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Cache do
  use GenServer
  def start_link(_ \\ []), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)
  def fetch(key, function) do
    case :ets.lookup(__MODULE__, key) do
      [{^key, value}] -> {:hit, value}
      [] ->
        value = function.()
        GenServer.call(__MODULE__, {:put, key, value})
        {:miss, value}
    end
  end
  @impl true
  def init(nil) do
    :ets.new(__MODULE__, [:named_table, :protected, read_concurrency: true])
    {:ok, nil}
  end
  @impl true
  def handle_call({:put, key, value}, _from, state) do
    {:reply, :ets.insert(__MODULE__, {key, value}), state}
  end
end

{:ok, _} = Cache.start_link()
IO.inspect(Cache.fetch(:a, fn -> 1 + 1 end))
IO.inspect(Cache.fetch(:a, fn -> raise "not called" end))
IO.inspect(Cache.fetch({:b, 2}, fn -> "computed" end))
IO.inspect(:ets.info(Cache, :size))
try do
  :ets.insert(Cache, {:c, 1}) |> IO.inspect()
rescue
  e in ArgumentError -> IO.puts(Exception.message(e) |> String.split("\n") |> hd())
end
