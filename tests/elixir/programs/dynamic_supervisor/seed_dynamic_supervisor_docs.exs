# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one)
{:ok, agent1} = DynamicSupervisor.start_child(sup, {Agent, fn -> %{} end})
Agent.update(agent1, &Map.put(&1, :key, "value"))
IO.inspect(Agent.get(agent1, & &1))
{:ok, agent2} = DynamicSupervisor.start_child(sup, {Agent, fn -> %{} end})
IO.inspect(Agent.get(agent2, & &1))
IO.inspect(DynamicSupervisor.count_children(sup))
