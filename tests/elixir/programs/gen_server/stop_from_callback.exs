# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
defmodule Stops do
  use GenServer
  def init(_), do: {:ok, :state}
  def handle_call(:reply_and_stop, _from, state), do: {:stop, :normal, :bye, state}
  def handle_cast(:stop, state), do: {:stop, {:shutdown, :done}, state}
  def terminate(reason, state), do: IO.inspect({:terminate, reason, state})
end
{:ok, pid} = GenServer.start_link(Stops, nil)
IO.inspect(GenServer.call(pid, :reply_and_stop))
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
{:ok, pid} = GenServer.start_link(Stops, nil)
GenServer.cast(pid, :stop)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
