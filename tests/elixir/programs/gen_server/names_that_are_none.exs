# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Registries and partition supervisors want a key.
words = fn function ->
  try do
    IO.inspect(function.())
  rescue
    error ->
      IO.puts(Exception.message(error))
      {blamed, _trace} = Exception.blame(:error, error, __STACKTRACE__)
      [place | _] = __STACKTRACE__
      IO.inspect({blamed.__struct__, elem(place, 0), elem(place, 1), elem(place, 2)})
  catch
    kind, reason -> IO.inspect({kind, reason})
  end
end

words.(fn -> Agent.start_link(fn -> 1 end, name: {:via, Registry, Names}) end)
words.(fn -> GenServer.call({:via, Registry, Names}, 1) end)
words.(fn -> GenServer.cast({:via, Registry, Names}, 1) end)
words.(fn -> DynamicSupervisor.start_child({:via, PartitionSupervisor, Names}, {Agent, fn -> 1 end}) end)
words.(fn -> GenServer.whereis({:via, PartitionSupervisor, Names}) end)
words.(fn -> GenServer.whereis({:via, PartitionSupervisor, {Names, 1}}) end)
words.(fn -> GenServer.whereis("x") end)
words.(fn -> GenServer.call("x", 1) end)
words.(fn -> GenServer.call(Names, 1, :x) end)
words.(fn -> GenServer.cast("x", 1) end)
words.(fn -> GenServer.cast({1, 2}, 1) end)
words.(fn -> GenServer.stop(1, 2, 3) end)
words.(fn -> GenServer.start_link("x", 1) end)
