{:ok, device} = StringIO.open("")
leader = Process.group_leader()
Process.group_leader(self(), device)
IO.puts("captured")
IO.inspect({:also, 1})
spawn(fn -> IO.puts("inherited") end)
task = Task.async(fn -> IO.write("by a task") end)
Task.await(task)
Process.group_leader(self(), leader)
IO.puts("printed")
{_, output} = StringIO.contents(device)
IO.inspect(output |> String.split("\n") |> Enum.sort())
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
