# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, agent} = Agent.start_link(fn -> 0 end)
1..50
|> Enum.map(fn n -> Task.async(fn -> Agent.update(agent, &(&1 + n)) end) end)
|> Enum.each(&Task.await/1)
IO.inspect(Agent.get(agent, & &1))
