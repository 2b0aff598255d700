# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Sums do
  def start(n), do: n
  def add(state, n), do: state + n
  def take(state, n), do: {state, state - n}
end
{:ok, agent} = Agent.start_link(Sums, :start, [5])
IO.inspect(Agent.update(agent, Sums, :add, [3]))
IO.inspect(Agent.get(agent, Sums, :add, [100]))
IO.inspect(Agent.get_and_update(agent, Sums, :take, [1]))
IO.inspect(Agent.get(agent, & &1))
IO.inspect(Agent.cast(agent, Sums, :add, [10]))
IO.inspect(Agent.get(agent, & &1))
