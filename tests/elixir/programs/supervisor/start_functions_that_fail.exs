# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Starts do
  def start_link(:exit), do: exit(:start_exit)
  def start_link(:bad), do: :bad_value
  def start_link(:error), do: {:error, :my_error}
  def start_link(:information), do: {:ok, spawn_link(fn -> Process.sleep(:infinity) end), :information}
end
{:ok, static} = Supervisor.start_link([], strategy: :one_for_one)
{:ok, dynamic} = DynamicSupervisor.start_link(strategy: :one_for_one)
for answer <- [:exit, :bad, :error] do
  spec = %{id: answer, start: {Starts, :start_link, [answer]}}
  IO.inspect(Supervisor.start_child(static, spec))
  IO.inspect(DynamicSupervisor.start_child(dynamic, spec))
end
spec = %{id: 1, start: {Starts, :start_link, [:information]}}
IO.inspect(match?({:ok, _, :information}, Supervisor.start_child(static, spec)))
IO.inspect(match?({:ok, _, :information}, DynamicSupervisor.start_child(dynamic, spec)))
