# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Pool do
  use Supervisor
  def start_link(size), do: Supervisor.start_link(__MODULE__, size, name: __MODULE__)

  @impl true
  def init(size) do
    children = for n <- 1..size, do: Supervisor.child_spec({Pool.Worker, n}, id: {Pool.Worker, n})
    Supervisor.init(children, strategy: :one_for_one)
  end

  def run(key, function) do
    number = rem(key, Supervisor.count_children(__MODULE__).active) + 1
    GenServer.call(:"worker_#{number}", {:run, function})
  end
end

defmodule Pool.Worker do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n, name: :"worker_#{n}")
  @impl true
  def init(n), do: {:ok, {n, 0}}
  @impl true
  def handle_call({:run, function}, _from, {n, count}) do
    {:reply, {n, count + 1, function.()}, {n, count + 1}}
  end
end

{:ok, _} = Pool.start_link(3)
for key <- 0..6, do: IO.inspect(Pool.run(key, fn -> key * key end))
old = Process.whereis(:worker_1)
catch_exit = try do Pool.run(0, fn -> exit(:bad_job) end) catch :exit, {reason, _} -> reason end
IO.inspect(catch_exit)
Process.sleep(20)
IO.inspect(Process.whereis(:worker_1) != old)
IO.inspect(Pool.run(0, fn -> :works_again end))
