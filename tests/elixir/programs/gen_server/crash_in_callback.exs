# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
defmodule Crashes do
  use GenServer
  def init(state), do: {:ok, state}
  def handle_call(:boom, _from, _state), do: raise("boom")
  def handle_cast({:exit, reason}, _state), do: exit(reason)
  def terminate({%{message: text}, _stacktrace}, state), do: IO.inspect({:terminate, text, state})
  def terminate(reason, state), do: IO.inspect({:terminate, reason, state})
end
{:ok, pid} = GenServer.start_link(Crashes, :state)
try do
  GenServer.call(pid, :boom)
catch
  :exit, {{error, _stacktrace}, {GenServer, :call, [_, :boom, 5000]}} -> IO.inspect(error)
end
receive do
  {:EXIT, ^pid, {error, _}} -> IO.inspect(error)
end
{:ok, pid} = GenServer.start_link(Crashes, :state)
GenServer.cast(pid, {:exit, :enough})
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
