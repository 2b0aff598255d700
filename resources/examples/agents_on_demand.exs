# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
#
# Agents on demand
# Agents under a dynamic supervisor that may have three: options, limits, and what start_child answers.
# Try in the console: Shelf.add(7), Shelf.values(), Shelf.drop(7).

defmodule Shelf do
  use DynamicSupervisor

  def start_link(options), do: DynamicSupervisor.start_link(__MODULE__, options, name: __MODULE__)

  @impl true
  def init(options), do: DynamicSupervisor.init([strategy: :one_for_one] ++ options)

  def add(value) do
    DynamicSupervisor.start_child(__MODULE__, %{
      id: Agent,
      start: {Agent, :start_link, [fn -> value end]},
      restart: :temporary
    })
  end

  def pids, do: for({_, pid, _, _} <- DynamicSupervisor.which_children(__MODULE__), is_pid(pid), do: pid)
  def values, do: Enum.sort(for(pid <- pids(), do: Agent.get(pid, & &1)))

  def drop(value) do
    case Enum.find(pids(), &(Agent.get(&1, fn held -> held end) == value)) do
      nil -> {:error, :not_found}
      pid -> DynamicSupervisor.terminate_child(__MODULE__, pid)
    end
  end
end

{:ok, _shelf} = Shelf.start_link(max_children: 3)

for value <- 1..4 do
  case Shelf.add(value) do
    {:ok, pid} when is_pid(pid) -> IO.puts("#{value}: there it is")
    {:error, reason} -> IO.puts("#{value}: #{inspect(reason)}")
  end
end

IO.inspect(Shelf.values(), label: "values")
IO.inspect(Shelf.drop(2), label: "without 2")
IO.inspect(Shelf.drop(2), label: "once more")
IO.inspect(Shelf.values(), label: "values")
IO.inspect(DynamicSupervisor.count_children(Shelf), label: "children")

# Without a module of its own: the same supervisor from options alone, its start named by a child spec.
{:ok, plain} = Supervisor.start_link([{DynamicSupervisor, name: Shelf.Plain}], strategy: :one_for_one)
{:ok, agent} = DynamicSupervisor.start_child(Shelf.Plain, {Agent, fn -> %{count: 0} end})
Agent.update(agent, &Map.update!(&1, :count, fn count -> count + 1 end))
IO.inspect(Agent.get(agent, & &1.count), label: "count")
IO.inspect(for({id, _, type, _} <- Supervisor.which_children(plain), do: {id, type}), label: "below plain")

if "--stay" in System.argv(), do: Process.sleep(:infinity)
