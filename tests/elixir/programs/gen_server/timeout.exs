# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Idle do
  use GenServer
  def init(parent), do: {:ok, parent, 10}
  def handle_call(:ping, _from, parent), do: {:reply, :pong, parent, 10}

  def handle_info(:timeout, parent) do
    send(parent, :idle)
    {:noreply, parent}
  end
end
{:ok, pid} = GenServer.start_link(Idle, self())
receive do
  message -> IO.inspect(message)
end
IO.inspect(GenServer.call(pid, :ping))
receive do
  message -> IO.inspect(message)
end
