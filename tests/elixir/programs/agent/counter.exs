# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, agent} = Agent.start_link(fn -> 0 end)
IO.inspect(Agent.update(agent, fn n -> n + 1 end))
IO.inspect(Agent.get(agent, fn n -> n end))
IO.inspect(Agent.get_and_update(agent, fn n -> {n, n * 10} end))
IO.inspect(Agent.get(agent, & &1))
IO.inspect(Agent.cast(agent, &(&1 + 1)))
IO.inspect(Agent.get(agent, & &1))
IO.inspect(Agent.stop(agent))
IO.inspect(Process.alive?(agent))
