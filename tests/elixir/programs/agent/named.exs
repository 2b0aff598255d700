# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _pid} = Agent.start_link(fn -> %{} end, name: Cache)
Agent.update(Cache, &Map.put(&1, :key, "value"))
IO.inspect(Agent.get(Cache, &Map.get(&1, :key)))
IO.inspect(Agent.get(Cache, & &1))
IO.inspect(match?({:error, {:already_started, _}}, Agent.start_link(fn -> 1 end, name: Cache)))
