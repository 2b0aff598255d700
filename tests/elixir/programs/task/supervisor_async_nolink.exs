# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Task.Supervisor.start_link(name: Tasks)
task = Task.Supervisor.async_nolink(Tasks, fn -> raise "oops" end)
{:exit, {error, _}} = Task.yield(task, 1000)
IO.inspect(error)
ref = Task.Supervisor.async_nolink(Tasks, fn -> :fine end).ref
receive do
  {^ref, result} ->
    Process.demonitor(ref, [:flush])
    IO.inspect(result)
end
ref = Task.Supervisor.async_nolink(Tasks, fn -> exit(:bad) end).ref
receive do
  {:DOWN, ^ref, :process, _pid, reason} -> IO.inspect(reason)
end
