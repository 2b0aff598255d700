# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# A supervised task that is given no function fails when it calls it.
Process.flag(:trap_exit, true)
Logger.configure(level: :none)
{:ok, supervisor} = Task.Supervisor.start_link()

for work <- [1, fn x -> x end] do
  {:ok, pid} = Task.Supervisor.start_child(supervisor, work)
  IO.inspect(is_pid(pid))
  task = Task.Supervisor.async_nolink(supervisor, work)
  IO.inspect(task.mfa)
  {:exit, {reason, _trace}} = Task.yield(task)
  IO.inspect(elem(reason, 0))
end
