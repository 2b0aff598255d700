# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Door do
  use GenServer
  @transitions %{
    {:closed, :open} => :open,
    {:open, :close} => :closed,
    {:closed, :lock} => :locked,
    {:locked, :unlock} => :closed
  }
  def start_link, do: GenServer.start_link(__MODULE__, :closed)
  def event(door, event), do: GenServer.call(door, event)

  @impl true
  def init(state), do: {:ok, state}

  @impl true
  def handle_call(event, _from, state) do
    case @transitions do
      %{{^state, ^event} => next} -> {:reply, {:ok, next}, next}
      _ -> {:reply, {:error, "cannot #{event} when #{state}"}, state}
    end
  end
end

{:ok, door} = Door.start_link()
for event <- [:open, :lock, :close, :lock, :open, :unlock], do: IO.inspect(Door.event(door, event))
