# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = PartitionSupervisor.start_link(name: Parts, child_spec: {Agent, fn -> [] end}, partitions: 3)
IO.inspect(PartitionSupervisor.partitions(Parts))
IO.inspect(PartitionSupervisor.count_children(Parts))
for n <- 0..5 do
  Agent.update({:via, PartitionSupervisor, {Parts, n}}, &[n | &1])
end
for n <- 0..2, do: IO.inspect(Agent.get({:via, PartitionSupervisor, {Parts, n}}, & &1))
ids = for {id, _, type, modules} <- PartitionSupervisor.which_children(Parts), do: {id, type, modules}
IO.inspect(Enum.sort(ids))
