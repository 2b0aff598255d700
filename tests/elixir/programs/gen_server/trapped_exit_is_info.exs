# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Watches do
  use GenServer
  def init(parent) do
    Process.flag(:trap_exit, true)
    {:ok, parent}
  end
  def handle_call(:start, _from, parent) do
    {:reply, spawn_link(fn -> exit(:done) end), parent}
  end
  def handle_info({:EXIT, pid, reason}, parent) do
    send(parent, {:ended, pid, reason})
    {:noreply, parent}
  end
end
{:ok, pid} = GenServer.start_link(Watches, self())
worker = GenServer.call(pid, :start)
receive do
  {:ended, ^worker, reason} -> IO.inspect(reason)
end
IO.inspect(Process.alive?(pid))
