# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
task = Task.async(fn -> receive do: (:go -> :done) end)
IO.inspect(Task.yield(task, 10))
send(task.pid, :go)
IO.inspect(Task.yield(task, 1000))
