# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
task = Task.async(fn -> exit(:task_exit) end)
try do
  Task.await(task)
catch
  :exit, {reason, {Task, :await, [_, timeout]}} -> IO.inspect({reason, timeout})
end
receive do {:EXIT, _, reason} -> IO.inspect(reason) end
task = Task.async(fn -> Process.sleep(:infinity) end)
try do
  Task.await(task, 10)
catch
  :exit, {reason, _} -> IO.inspect(reason)
end
Process.exit(task.pid, :kill)
receive do {:EXIT, _, reason} -> IO.inspect(reason) end
{:ok, supervisor} = Task.Supervisor.start_link()
task = Task.Supervisor.async_nolink(supervisor, fn -> exit(:lonely) end)
IO.inspect(Task.yield(task, 500))
task = Task.Supervisor.async(supervisor, fn -> :fine end)
IO.inspect(Task.await(task))
{:ok, pid} = Task.Supervisor.start_child(supervisor, fn -> Process.sleep(:infinity) end)
IO.inspect(Task.Supervisor.children(supervisor) == [pid])
IO.inspect(Task.Supervisor.terminate_child(supervisor, pid))
