Logger.configure(level: :none)

Process.flag(:trap_exit, true)

tasks = [
  Task.async(fn -> Process.sleep(:infinity) end),
  Task.async(fn -> exit(:unknown) end)
]

try do
  Task.await_many(tasks, 1000)
catch
  :exit, {reason, {Task, :await_many, [asked, 1000]}} -> IO.inspect({reason, asked == tasks})
end

IO.inspect(Task.await_many([Task.async(fn -> Process.sleep(20) && 1 end), Task.async(fn -> 2 end)]))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
