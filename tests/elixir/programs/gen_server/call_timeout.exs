# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Slow do
  use GenServer
  def init(_), do: {:ok, nil}

  def handle_call(:slow, _from, state) do
    Process.sleep(100)
    {:reply, :late, state}
  end
end
{:ok, pid} = GenServer.start_link(Slow, nil)
try do
  GenServer.call(pid, :slow, 10)
catch
  :exit, {reason, {GenServer, :call, [server, request, timeout]}} ->
    IO.inspect({reason, server == pid, request, timeout})
end
IO.inspect(GenServer.call(pid, :slow, :infinity))
IO.inspect(
  receive do
    message -> message
  after
    10 -> :no_late_reply
  end
)
