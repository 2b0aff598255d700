# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
#
# A store worker, supervised
# The same worker under a dynamic supervisor: it crashes, another one takes its place, and who asked for it lives.
# Try in the console: Store.Supervisor.start_worker(self()), then send its pid {:raise, "heck"}: the shell lives.

defmodule Store.Worker do
  use GenServer

  def start_link(owner), do: GenServer.start_link(__MODULE__, owner)

  @impl true
  def init(owner), do: {:ok, owner}

  @impl true
  def handle_info({:raise, text}, _owner), do: raise(text)
end

defmodule Store.Supervisor do
  use DynamicSupervisor

  def start_link(argument), do: DynamicSupervisor.start_link(__MODULE__, argument, name: __MODULE__)

  @impl true
  def init(_argument), do: DynamicSupervisor.init(strategy: :one_for_one)

  def start_worker(owner), do: DynamicSupervisor.start_child(__MODULE__, {Store.Worker, owner})

  # The worker that is there now, once it is another one than `before`.
  def await_other(before) do
    case DynamicSupervisor.which_children(__MODULE__) do
      [{_, pid, _, _}] when is_pid(pid) and pid != before ->
        pid

      _ ->
        Process.sleep(10)
        await_other(before)
    end
  end
end

{:ok, _top} = Supervisor.start_link([Store.Supervisor], strategy: :one_for_one)
me = self()
{:ok, worker} = Store.Supervisor.start_worker(me)
IO.puts("A worker is there: #{Process.alive?(worker)}")
send(worker, {:raise, "heck"})
other = Store.Supervisor.await_other(worker)
IO.puts("The first one is alive: #{Process.alive?(worker)}, another one is: #{Process.alive?(other)}")
IO.puts("I am still who I was: #{me == self()}")
IO.inspect(DynamicSupervisor.count_children(Store.Supervisor), label: "children")

if "--stay" in System.argv(), do: Process.sleep(:infinity)
