# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Monitors do
  use GenServer
  def init(parent), do: {:ok, parent}
  def handle_cast({:watch, pid}, parent) do
    Process.monitor(pid)
    {:noreply, parent}
  end
  def handle_info({:DOWN, _ref, :process, pid, reason}, parent) do
    send(parent, {:down, pid, reason})
    {:noreply, parent}
  end
end
{:ok, server} = GenServer.start_link(Monitors, self())
pid = spawn(fn -> receive do: (:stop -> exit(:stopped)) end)
GenServer.cast(server, {:watch, pid})
:sys.get_state(server)
send(pid, :stop)
receive do
  {:down, ^pid, reason} -> IO.inspect(reason)
end
