# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, sup} = Task.Supervisor.start_link()
task = Task.Supervisor.async(sup, fn -> 6 * 7 end)
IO.inspect(Task.await(task))
IO.inspect(Task.await(Task.Supervisor.async(sup, Enum, :sum, [[1, 2, 3]])))
IO.inspect(Task.Supervisor.children(sup))
