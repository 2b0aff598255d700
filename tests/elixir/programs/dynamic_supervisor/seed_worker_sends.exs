# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule DynamicSupervision.Worker do
  use GenServer

  def start_link(parent, store), do: GenServer.start_link(__MODULE__, {parent, store})

  def init({parent, store}), do: {:ok, {parent, store}}

  def handle_info({:store, _key, _value}, {parent, _store} = state) do
    send(parent, {:hello_friend})
    {:noreply, state}
  end

  def handle_info({:shutdown}, {parent, _store} = state) do
    send(parent, {:goodbye})
    {:stop, :normal, state}
  end
end
{:ok, wid} = DynamicSupervision.Worker.start_link(self(), :redis)
IO.inspect(send(wid, {:store, "foo", "bar"}))
receive do
  message -> IO.inspect(message)
end
IO.inspect(send(wid, {:shutdown}))
receive do
  message -> IO.inspect(message)
end
