# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Supervisors whose names lead through :global and Registry, and a partition supervisor with such a name.
{:ok, sup} = Supervisor.start_link([], strategy: :one_for_one, name: {:via, :global, :top})
IO.inspect(GenServer.whereis({:global, :top}) == sup)
IO.inspect(Supervisor.which_children({:via, :global, :top}))
IO.inspect(Supervisor.start_link([], strategy: :one_for_one, name: {:global, :top}) == {:error, {:already_started, sup}})

{:ok, _} = Registry.start_link(keys: :unique, name: Names)
name = {:via, Registry, {Names, :parts}}
{:ok, _} = PartitionSupervisor.start_link(child_spec: {Agent, fn -> :hello end}, name: name, partitions: 3)
IO.inspect(PartitionSupervisor.partitions(name))
IO.inspect(Agent.get({:via, PartitionSupervisor, {name, 4}}, & &1))
agents = for {id, pid, _, _} <- PartitionSupervisor.which_children(name), into: %{}, do: {id, pid}
IO.inspect(GenServer.whereis({:via, PartitionSupervisor, {name, 1}}) == agents[1])

{:noproc, _} = catch_exit = try do PartitionSupervisor.partitions({:via, Registry, {Names, :none}}) catch :exit, reason -> reason end
IO.inspect(elem(catch_exit, 0))
