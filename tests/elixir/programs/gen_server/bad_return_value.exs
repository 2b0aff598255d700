# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
defmodule Bad do
  use GenServer
  def init(state), do: {:ok, state}
  def handle_call(request, _from, _state), do: request
  def handle_cast(request, _state), do: request
end
{:ok, pid} = GenServer.start_link(Bad, nil)
try do
  GenServer.call(pid, :oops)
catch
  :exit, {reason, _} -> IO.inspect(reason)
end
{:ok, pid} = GenServer.start_link(Bad, nil)
GenServer.cast(pid, {:reply, 1, 2})
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
