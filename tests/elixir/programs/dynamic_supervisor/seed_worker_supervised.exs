# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule DynamicSupervision.Worker do
  use GenServer
  def start_link(parent, store), do: GenServer.start_link(__MODULE__, {parent, store})
  def init({parent, store}) do
    send(parent, {:started, self()})
    {:ok, {parent, store}}
  end
  def handle_info({:raise, text}, _state), do: raise(text)
end
defmodule DynamicSupervision.DynamicSupervisor do
  use DynamicSupervisor
  def start_link(arg), do: DynamicSupervisor.start_link(__MODULE__, arg, name: __MODULE__)
  def init(_arg), do: DynamicSupervisor.init(strategy: :one_for_one)

  def start_child(parent, store) do
    spec = %{
      id: DynamicSupervision.Worker,
      start: {DynamicSupervision.Worker, :start_link, [parent, store]}
    }

    DynamicSupervisor.start_child(__MODULE__, spec)
  end
end
defmodule DynamicSupervision.Application do
  use Application
  def start(_type, _args) do
    Supervisor.start_link([DynamicSupervision.DynamicSupervisor],
      strategy: :one_for_one,
      name: DynamicSupervision.Supervisor
    )
  end
end
{:ok, _} = DynamicSupervision.Application.start(:normal, [])
me = self()
{:ok, wid} = DynamicSupervision.DynamicSupervisor.start_child(self(), :redis)
receive do: ({:started, ^wid} -> :ok)
[{:undefined, ^wid, type, modules}] = DynamicSupervisor.which_children(DynamicSupervision.DynamicSupervisor)
IO.inspect({type, modules})
IO.inspect(send(wid, {:raise, "heck"}))
again = receive do: ({:started, pid} -> pid)
IO.inspect(self() == me)
IO.inspect(again != wid)
[{:undefined, now, _, _}] = DynamicSupervisor.which_children(DynamicSupervision.DynamicSupervisor)
IO.inspect(now == again)
