# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Simple do
  use GenServer
  def init(n), do: {:ok, n}
  def handle_call(:get, _from, n), do: {:reply, n, n}
  def handle_cast({:tell, pid}, n) do
    send(pid, {:told, n})
    {:noreply, n}
  end
end
{:ok, _} = GenServer.start_link(Simple, 5, name: Simple)
IO.inspect(GenServer.multi_call([node()], Simple, :get))
IO.inspect(GenServer.abcast([node()], Simple, {:tell, self()}))
receive do: (message -> IO.inspect(message))
