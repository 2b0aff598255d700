# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Plain do
  use GenServer
  def init(x), do: {:ok, x}
end
defmodule Tuned do
  use GenServer, restart: :transient, shutdown: 10_000, id: :tuned
  def init(x), do: {:ok, x}
end
defmodule Overridden do
  use GenServer
  def init(x), do: {:ok, x}
  def child_spec(argument) do
    %{id: {:own, argument}, start: {__MODULE__, :start_link, [argument]}, type: :worker}
  end
end
IO.inspect(Plain.child_spec([1]))
IO.inspect(Tuned.child_spec(:a))
IO.inspect(Overridden.child_spec(:a))
IO.inspect(Supervisor.child_spec({Plain, 1}, id: :other, restart: :temporary))
IO.inspect(Supervisor.child_spec(Plain, []))
IO.inspect(Agent.child_spec(fn -> 1 end) |> Map.drop([:start]))
IO.inspect(Task.child_spec(fn -> 1 end) |> Map.drop([:start]))
IO.inspect(DynamicSupervisor.child_spec(name: Dyn))
IO.inspect(Registry.child_spec(keys: :unique, name: Reg))
IO.inspect(Task.Supervisor.child_spec(name: Tasks))
