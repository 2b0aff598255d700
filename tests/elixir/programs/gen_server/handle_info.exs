# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Listener do
  use GenServer
  def init(parent), do: {:ok, parent}

  def handle_info({:say, text}, parent) do
    send(parent, {:said, text})
    {:noreply, parent}
  end
end
{:ok, pid} = GenServer.start_link(Listener, self())
send(pid, {:say, "hello"})
receive do
  message -> IO.inspect(message)
end
