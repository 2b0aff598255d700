# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Simple do
  use GenServer
  def init(state), do: {:ok, state}
  def handle_call(:get, _from, state), do: {:reply, state, state}
end
{:ok, pid} = GenServer.start_link(Simple, %{a: 1})
IO.inspect(:sys.get_state(pid))
IO.inspect(:sys.replace_state(pid, &Map.put(&1, :b, 2)))
IO.inspect(GenServer.call(pid, :get))
IO.inspect(:sys.suspend(pid))
task = Task.async(fn -> GenServer.call(pid, :get) end)
IO.inspect(Task.yield(task, 20))
IO.inspect(:sys.resume(pid))
IO.inspect(Task.await(task))
{:status, ^pid, {:module, module}, _} = :sys.get_status(pid)
IO.inspect(module)
try do
  :sys.get_state(:nobody)
catch
  :exit, reason -> IO.inspect(reason)
end
