# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Inits do
  use GenServer
  def start_link(answer), do: GenServer.start_link(__MODULE__, answer)
  def init({:raise, text}), do: raise(text)
  def init(answer), do: answer
end
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one)
IO.inspect(DynamicSupervisor.start_child(sup, {Inits, :ignore}))
IO.inspect(DynamicSupervisor.start_child(sup, {Inits, {:stop, :no}}))
IO.inspect(DynamicSupervisor.start_child(sup, {Inits, :nonsense}))
{:error, {error, _}} = DynamicSupervisor.start_child(sup, {Inits, {:raise, "boom"}})
IO.inspect(error)
IO.inspect(DynamicSupervisor.start_child(sup, %{id: 1}))
IO.inspect(DynamicSupervisor.start_child(sup, %{id: 1, start: {Inits, :start_link, :no_list}}))
IO.inspect(DynamicSupervisor.start_child(sup, %{id: 1, start: {Inits, :start_link, [:ignore]}, restart: :sometimes}))
{:error, {:undef, _}} = DynamicSupervisor.start_child(sup, %{id: 1, start: {Missing, :start_link, []}})
IO.inspect(DynamicSupervisor.count_children(sup))
