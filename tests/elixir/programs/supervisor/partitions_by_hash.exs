# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Which partition a key goes to is what `phash2` says.
{:ok, _} = PartitionSupervisor.start_link(child_spec: {Agent, fn -> 0 end}, name: Parts, partitions: 5)
partitions = for {id, pid, _type, _modules} <- PartitionSupervisor.which_children(Parts), into: %{}, do: {pid, id}

for key <- [0, 7, -3, :a, :b, "alice", "bob", {:user, 1}, [1, 2], 1.5, %{a: 1}] do
  IO.inspect({key, partitions[GenServer.whereis({:via, PartitionSupervisor, {Parts, key}})]})
end
