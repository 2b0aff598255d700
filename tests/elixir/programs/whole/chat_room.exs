# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Room do
  use GenServer
  def start_link(name), do: GenServer.start_link(__MODULE__, name, name: via(name))
  def join(room, nick), do: GenServer.call(via(room), {:join, nick, self()})
  def say(room, nick, text), do: GenServer.cast(via(room), {:say, nick, text})
  def members(room), do: GenServer.call(via(room), :members)
  defp via(room), do: {:via, Registry, {Rooms, room}}

  @impl true
  def init(name), do: {:ok, %{name: name, members: %{}}}

  @impl true
  def handle_call({:join, nick, pid}, _from, state) do
    reference = Process.monitor(pid)
    {:reply, :ok, put_in(state.members[nick], {pid, reference})}
  end

  def handle_call(:members, _from, state), do: {:reply, Enum.sort(Map.keys(state.members)), state}

  @impl true
  def handle_cast({:say, nick, text}, state) do
    for {_, {pid, _}} <- state.members, do: send(pid, {state.name, nick, text})
    {:noreply, state}
  end

  @impl true
  def handle_info({:DOWN, reference, :process, _, _}, state) do
    {:noreply, update_in(state.members, fn m -> m |> Enum.reject(fn {_, {_, r}} -> r == reference end) |> Map.new() end)}
  end
end

{:ok, _} = Registry.start_link(keys: :unique, name: Rooms)
{:ok, _} = Room.start_link("lobby")
parent = self()

bot = fn nick ->
  spawn(fn ->
    Room.join("lobby", nick)
    send(parent, {:joined, nick})

    receive do
      {room, from, text} -> send(parent, {nick, "#{room} #{from}: #{text}"})
    end
  end)
end

for nick <- ["ann", "bob"] do
  bot.(nick)
  receive do
    {:joined, ^nick} -> :ok
  end
end

IO.inspect(Room.members("lobby"))
Room.say("lobby", "ann", "hello")
lines = for _ <- 1..2, do: (receive do {nick, line} when is_binary(line) -> {nick, line} end)
IO.inspect(Enum.sort(lines))
Process.sleep(10)
IO.inspect(Room.members("lobby"))
