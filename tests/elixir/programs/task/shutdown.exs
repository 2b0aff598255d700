# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
task = Task.async(fn -> Process.sleep(:infinity) end)
IO.inspect(Task.shutdown(task))
IO.inspect(Process.alive?(task.pid))
task = Task.async(fn -> :answer end)
Process.sleep(50)
IO.inspect(Task.shutdown(task))
