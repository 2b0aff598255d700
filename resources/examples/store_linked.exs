# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
#
# A store worker, linked
# A worker that keeps pairs for whoever started it, and nobody who restarts it: what is linked to it falls with it.
# Try in the console: {:ok, w} = Store.Worker.start_link(self()), then send(w, {:raise, "heck"}): the shell falls.

defmodule Store.Worker do
  use GenServer

  def start_link(owner), do: GenServer.start_link(__MODULE__, owner)

  @impl true
  def init(owner) do
    send(owner, :hello)
    {:ok, {owner, %{}}}
  end

  @impl true
  def handle_info({:store, key, value}, {owner, pairs}), do: {:noreply, {owner, Map.put(pairs, key, value)}}

  def handle_info({:fetch, key, from}, {_owner, pairs} = state) do
    send(from, {:fetched, key, Map.get(pairs, key)})
    {:noreply, state}
  end

  def handle_info({:raise, text}, _state), do: raise(text)

  def handle_info(:finish, {owner, _pairs} = state) do
    send(owner, :goodbye)
    {:stop, :normal, state}
  end
end

defmodule Store.Demo do
  def next do
    receive do
      message -> message
    after
      1000 -> :nothing
    end
  end

  # Somebody linked to a worker that crashes falls too; a monitor tells of it.
  def fall do
    {victim, _reference} =
      spawn_monitor(fn ->
        {:ok, worker} = Store.Worker.start_link(self())
        send(worker, {:raise, "heck"})
        Process.sleep(:infinity)
      end)

    receive do
      {:DOWN, _, :process, ^victim, {%RuntimeError{message: text}, _stack}} -> text
    end
  end
end

{:ok, worker} = Store.Worker.start_link(self())
IO.inspect(Store.Demo.next(), label: "it says")
send(worker, {:store, "colour", "green"})
send(worker, {:fetch, "colour", self()})
IO.inspect(Store.Demo.next(), label: "it has")
send(worker, :finish)
IO.inspect(Store.Demo.next(), label: "at the end")
IO.puts("The one it was linked to fell with it: #{Store.Demo.fall()}")

# Two that stay: in the window, let one of them crash, and all three are gone.
{:ok, _red} = Store.Worker.start_link(self())
{:ok, _blue} = Store.Worker.start_link(self())
IO.inspect([Store.Demo.next(), Store.Demo.next()], label: "two more")

if "--stay" in System.argv(), do: Process.sleep(:infinity)
