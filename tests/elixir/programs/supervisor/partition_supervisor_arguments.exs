# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Part do
  use GenServer
  def start_link(argument), do: GenServer.start_link(__MODULE__, argument)
  def init(argument), do: {:ok, argument}
end
{:ok, _} =
  PartitionSupervisor.start_link(
    name: Parts,
    child_spec: {Part, %{base: 10}},
    partitions: 2,
    with_arguments: fn [argument], partition -> [Map.put(argument, :partition, partition)] end
  )
for n <- 0..1, do: IO.inspect(:sys.get_state(GenServer.whereis({:via, PartitionSupervisor, {Parts, n}})))
try do
  PartitionSupervisor.start_link(name: Parts)
rescue
  error -> IO.puts(Exception.message(error))
end
