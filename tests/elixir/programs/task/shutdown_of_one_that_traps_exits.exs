# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# A task that does not heed its shutdown is killed, and that is told.
{:ok, sup} = Task.Supervisor.start_link()

deaf = fn ->
  Task.Supervisor.async_nolink(sup, fn ->
    Process.flag(:trap_exit, true)
    Process.sleep(:infinity)
  end)
end

task = deaf.()
Process.sleep(5)
IO.inspect(Task.shutdown(task, 10))
task = deaf.()
Process.sleep(5)
IO.inspect(Task.shutdown(task, :brutal_kill))
IO.inspect(Task.shutdown(Task.Supervisor.async_nolink(sup, fn -> Process.sleep(:infinity) end), 10))
