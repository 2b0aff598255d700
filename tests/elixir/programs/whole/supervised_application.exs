# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Log do
  use Agent
  def start_link(_), do: Agent.start_link(fn -> [] end, name: __MODULE__)
  def write(x), do: Agent.update(__MODULE__, &[x | &1])
  def read, do: Agent.get(__MODULE__, &Enum.reverse/1)
end

defmodule Flaky do
  use GenServer
  def start_link(name), do: GenServer.start_link(__MODULE__, name, name: name)
  def crash(name), do: GenServer.cast(name, :crash)
  @impl true
  def init(name) do
    Process.flag(:trap_exit, true)
    Log.write({:init, name})
    {:ok, name}
  end
  @impl true
  def handle_cast(:crash, name), do: raise("#{name} crashes")
  @impl true
  def terminate(reason, name) do
    kind = case reason do
      {%RuntimeError{message: m}, _} -> m
      other -> other
    end
    Log.write({:terminate, name, kind})
  end
end

defmodule Branch do
  use Supervisor
  def start_link({name, strategy, workers}) do
    Supervisor.start_link(__MODULE__, {strategy, workers}, name: name)
  end
  @impl true
  def init({strategy, workers}) do
    workers
    |> Enum.map(&Supervisor.child_spec({Flaky, &1}, id: &1))
    |> Supervisor.init(strategy: strategy)
  end
end

{:ok, top} =
  Supervisor.start_link(
    [
      Log,
      Supervisor.child_spec({Branch, {:left, :one_for_all, [:l1, :l2]}}, id: :left),
      Supervisor.child_spec({Branch, {:right, :rest_for_one, [:r1, :r2, :r3]}}, id: :right)
    ],
    strategy: :one_for_one
  )

Flaky.crash(:l1)
Process.sleep(300)
Flaky.crash(:r2)
Process.sleep(300)
Enum.each(Log.read(), &IO.inspect/1)
IO.inspect(Supervisor.count_children(top))
IO.inspect(for {id, _, type, _} <- Supervisor.which_children(:right), do: {id, type})
