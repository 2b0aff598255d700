# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Stopped do
  use GenServer
  def init(_), do: {:ok, :state}
  def terminate(reason, state), do: IO.inspect({:terminate, reason, state})
end
{:ok, pid} = GenServer.start(Stopped, nil)
IO.inspect(GenServer.stop(pid))
{:ok, pid} = GenServer.start(Stopped, nil)
IO.inspect(GenServer.stop(pid, :shutdown))
{:ok, pid} = GenServer.start(Stopped, nil)
IO.inspect(GenServer.stop(pid, {:shutdown, 1}, 1000))
try do
  GenServer.stop(:nobody)
catch
  :exit, reason -> IO.inspect(reason)
end
