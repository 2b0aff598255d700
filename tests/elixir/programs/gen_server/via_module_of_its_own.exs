# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule MyNames do
  use GenServer
  def start_link, do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)
  def whereis_name(name), do: GenServer.call(__MODULE__, {:whereis, name})
  def register_name(name, pid), do: GenServer.call(__MODULE__, {:register, name, pid})
  def unregister_name(name), do: GenServer.cast(__MODULE__, {:unregister, name})

  def send(name, message) do
    case whereis_name(name) do
      :undefined ->
        {:badarg, {name, message}}

      pid ->
        Kernel.send(pid, message)
        pid
    end
  end

  def init(_), do: {:ok, %{}}
  def handle_call({:whereis, name}, _from, names), do: {:reply, Map.get(names, name, :undefined), names}

  def handle_call({:register, name, pid}, _from, names) do
    case names do
      %{^name => _} ->
        {:reply, :no, names}

      _ ->
        Process.monitor(pid)
        {:reply, :yes, Map.put(names, name, pid)}
    end
  end

  def handle_cast({:unregister, name}, names), do: {:noreply, Map.delete(names, name)}

  def handle_info({:DOWN, _, :process, pid, _}, names) do
    {:noreply, names |> Enum.reject(fn {_, held} -> held == pid end) |> Map.new()}
  end
end
defmodule Room do
  use GenServer
  def start_link(name), do: GenServer.start_link(__MODULE__, [], name: via(name))
  def via(name), do: {:via, MyNames, {:room, name}}
  def init(messages), do: {:ok, messages}
  def handle_cast({:add, message}, messages), do: {:noreply, [message | messages]}
  def handle_call(:get, _from, messages), do: {:reply, messages, messages}
end
{:ok, _} = MyNames.start_link()
{:ok, room} = Room.start_link("lobby")
IO.inspect(GenServer.cast(Room.via("lobby"), {:add, "hello"}))
IO.inspect(GenServer.call(Room.via("lobby"), :get))
IO.inspect(GenServer.whereis(Room.via("lobby")) == room)
IO.inspect(GenServer.whereis(Room.via("attic")))
IO.inspect(Room.start_link("lobby") == {:error, {:already_started, room}})
try do
  GenServer.call(Room.via("attic"), :get)
catch
  :exit, reason -> IO.inspect(reason)
end
IO.inspect(GenServer.cast(Room.via("attic"), {:add, "unheard"}))
IO.inspect(GenServer.stop(Room.via("lobby")))
