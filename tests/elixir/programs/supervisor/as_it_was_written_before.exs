# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What is deprecated and still works.
import Supervisor.Spec

defmodule Counter do
  def start_link(number), do: Agent.start_link(fn -> number end)
end

IO.inspect(worker(Counter, [1]))
IO.inspect(worker(Counter, [1], id: 1, restart: :transient, shutdown: 100, function: :start, modules: :dynamic))
IO.inspect(supervisor(Counter, [1]))
{:ok, one} = Supervisor.start_link([worker(Counter, [1])], strategy: :one_for_one)
IO.inspect(Supervisor.count_children(one))
IO.inspect(supervise([worker(Counter, [1])], strategy: :one_for_one, max_restarts: 5))

defmodule Tree do
  use Supervisor
  import Supervisor.Spec
  def start_link, do: Supervisor.start_link(__MODULE__, [])
  def init([]), do: supervise([worker(Counter, [1]), worker(Counter, [2], id: 2)], strategy: :one_for_all)
end

{:ok, tree} = Tree.start_link()
IO.inspect(Enum.sort(for {id, _pid, type, modules} <- Supervisor.which_children(tree), do: {id, type, modules}))

for wrong <- [
      fn -> supervise([worker(Counter, [1]), worker(Counter, [2])], strategy: :one_for_one) end,
      fn -> supervise([1], strategy: :one_for_one) end,
      fn -> supervise([], []) end
    ] do
  try do
    wrong.()
  rescue
    error in ArgumentError -> IO.puts(error.message)
  end
end

{:ok, _} = Registry.start_link(:unique, Names)
{:ok, _} = Registry.register(Names, :key, 1)
IO.inspect(for {_pid, value} <- Registry.lookup(Names, :key), do: value)
{:ok, _} = Registry.start_link(:duplicate, Topics, partitions: 2)
{:ok, _} = Registry.register(Topics, :key, 2)
IO.inspect(for {_pid, value} <- Registry.lookup(Topics, :key), do: value)
