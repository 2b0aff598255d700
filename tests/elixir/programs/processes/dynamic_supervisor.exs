# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Job do
  use GenServer, restart: :temporary
  def start_link(n), do: GenServer.start_link(__MODULE__, n)
  def init(n), do: {:ok, n}
  def handle_call(:n, _from, n), do: {:reply, n, n}
end
{:ok, supervisor} = DynamicSupervisor.start_link(strategy: :one_for_one, max_children: 3)
pids = for n <- 1..3 do
  {:ok, pid} = DynamicSupervisor.start_child(supervisor, {Job, n})
  pid
end
IO.inspect(Enum.map(pids, &GenServer.call(&1, :n)))
IO.inspect(DynamicSupervisor.start_child(supervisor, {Job, 4}))
IO.inspect(DynamicSupervisor.count_children(supervisor))
IO.inspect(DynamicSupervisor.terminate_child(supervisor, hd(pids)))
IO.inspect(DynamicSupervisor.terminate_child(supervisor, self()))
IO.inspect(length(DynamicSupervisor.which_children(supervisor)))
for {id, pid, type, modules} <- DynamicSupervisor.which_children(supervisor) do
  IO.inspect({id, is_pid(pid), type, modules})
end
defmodule Own do
  use DynamicSupervisor
  def start_link(argument), do: DynamicSupervisor.start_link(__MODULE__, argument, name: __MODULE__)
  def init(_), do: DynamicSupervisor.init(strategy: :one_for_one, extra_arguments: [])
end
{:ok, _} = Own.start_link(:x)
{:ok, pid} = DynamicSupervisor.start_child(Own, {Job, 9})
IO.inspect(GenServer.call(pid, :n))
IO.inspect(DynamicSupervisor.stop(Own))
