# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, agent} = Agent.start_link(fn -> %{count: 0} end)
IO.inspect(Agent.get(agent, & &1))
IO.inspect(Agent.update(agent, &Map.put(&1, :count, 5)))
IO.inspect(Agent.get(agent, & &1.count))
IO.inspect(Agent.get_and_update(agent, fn state -> {state.count, %{state | count: 6}} end))
IO.inspect(Agent.cast(agent, &Map.update!(&1, :count, fn n -> n * 2 end)))
IO.inspect(Agent.get(agent, & &1))
IO.inspect(Agent.get(agent, Map, :fetch!, [:count]))
IO.inspect(Agent.stop(agent))
{:ok, _} = Agent.start_link(fn -> [] end, name: :list_agent)
Agent.update(:list_agent, &[1 | &1])
Agent.update(:list_agent, &[2 | &1])
IO.inspect(Agent.get(:list_agent, &Enum.reverse/1))
defmodule Counter do
  use Agent
  def start_link(n), do: Agent.start_link(fn -> n end, name: __MODULE__)
  def value, do: Agent.get(__MODULE__, & &1)
  def increment, do: Agent.update(__MODULE__, &(&1 + 1))
end
{:ok, _} = Counter.start_link(10)
Counter.increment()
IO.inspect(Counter.value())
