# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n)
  def init(:ignore), do: :ignore
  def init({:stop, reason}), do: {:stop, reason}
  def init(n), do: {:ok, n}
end
{:ok, sup} = Supervisor.start_link([], strategy: :one_for_one)
{:ok, pid} = Supervisor.start_child(sup, {Worker, 1})
IO.inspect(Supervisor.start_child(sup, {Worker, 2}) == {:error, {:already_started, pid}})
IO.inspect(Supervisor.start_child(sup, Supervisor.child_spec({Worker, :ignore}, id: :ignored)))
{:error, {reason, child}} = Supervisor.start_child(sup, Supervisor.child_spec({Worker, {:stop, :no}}, id: :failing))
IO.inspect(reason)
IO.inspect(child)
IO.inspect(Supervisor.start_child(sup, %{id: :x}))
IO.inspect(Supervisor.start_child(sup, %{id: :x, start: :y}))
IO.inspect(Supervisor.count_children(sup))
