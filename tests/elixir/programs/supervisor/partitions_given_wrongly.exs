# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What a partition supervisor says of names and arguments that are none.
message = fn fun ->
  try do
    fun.()
  rescue
    error -> Exception.message(error)
  end
end

child = {Agent, fn -> 1 end}
IO.puts(message.(fn -> PartitionSupervisor.start_link(name: :p, child_spec: child, with_arguments: fn _, _ -> 5 end) end))
IO.puts(message.(fn -> PartitionSupervisor.register_name({:p, 1}, self()) end))
IO.puts(message.(fn -> PartitionSupervisor.start_link(child_spec: child) end))
{:ok, pid} = PartitionSupervisor.start_link(name: :p, child_spec: child, partitions: 2, spawn_opt: [priority: :high])
IO.inspect(Process.info(pid, :priority))
