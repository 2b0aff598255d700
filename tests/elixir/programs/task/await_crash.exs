# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
task = Task.async(fn -> raise "boom" end)
try do
  Task.await(task)
catch
  :exit, {{error, _stacktrace}, {Task, :await, [_, 5000]}} -> IO.inspect(error)
end
task = Task.async(fn -> exit(:bye) end)
try do
  Task.await(task)
catch
  :exit, {reason, _} -> IO.inspect(reason)
end
