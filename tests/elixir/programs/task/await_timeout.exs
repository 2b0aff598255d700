# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
task = Task.async(fn -> Process.sleep(:infinity) end)
try do
  Task.await(task, 10)
catch
  :exit, {reason, {Task, :await, [^task, timeout]}} -> IO.inspect({reason, timeout})
end
