# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = PartitionSupervisor.start_link(child_spec: {Agent, fn -> 0 end}, name: Parts, partitions: 3)
IO.inspect(PartitionSupervisor.partitions(Parts))
IO.inspect(PartitionSupervisor.count_children(Parts))
Agent.update({:via, PartitionSupervisor, {Parts, 1}}, &(&1 + 1))
IO.inspect(Agent.get({:via, PartitionSupervisor, {Parts, 1}}, & &1))
IO.inspect(Agent.get({:via, PartitionSupervisor, {Parts, 4}}, & &1))
IO.inspect(Agent.get({:via, PartitionSupervisor, {Parts, 0}}, & &1))
IO.inspect(PartitionSupervisor.which_children(Parts) |> Enum.map(&elem(&1, 0)) |> Enum.sort())
