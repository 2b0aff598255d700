# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
children = [{DynamicSupervisor, name: Rooms, strategy: :one_for_one}]
{:ok, sup} = Supervisor.start_link(children, strategy: :one_for_one)
for n <- 1..3, do: {:ok, _} = DynamicSupervisor.start_child(Rooms, {Agent, fn -> n end})
IO.inspect(DynamicSupervisor.count_children(Rooms))
states = for {_, pid, _, _} <- DynamicSupervisor.which_children(Rooms), do: Agent.get(pid, & &1)
IO.inspect(Enum.sort(states))
[{id, pid, type, modules}] = Supervisor.which_children(sup)
IO.inspect({id, type, modules})
ref = Process.monitor(pid)
Process.exit(pid, :kill)
receive do: ({:DOWN, ^ref, _, _, reason} -> IO.inspect(reason))
Supervisor.count_children(sup)
IO.inspect(DynamicSupervisor.count_children(Rooms))
