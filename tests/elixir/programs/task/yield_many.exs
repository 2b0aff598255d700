# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
tasks = [Task.async(fn -> 1 end), Task.async(fn -> Process.sleep(:infinity) end)]
results = Task.yield_many(tasks, 100)
IO.inspect(Enum.map(results, &elem(&1, 1)))
for {task, nil} <- results, do: IO.inspect(Task.shutdown(task, :brutal_kill))
