# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule MyApp.DynamicSupervisor do
  # Automatically defines child_spec/1
  use DynamicSupervisor

  def start_link(arg) do
    DynamicSupervisor.start_link(__MODULE__, arg, name: __MODULE__)
  end

  def init(_arg) do
    DynamicSupervisor.init(strategy: :one_for_one)
  end
end
IO.inspect(MyApp.DynamicSupervisor.child_spec([]))
{:ok, pid} = MyApp.DynamicSupervisor.start_link([])
IO.inspect(Process.whereis(MyApp.DynamicSupervisor) == pid)
{:ok, agent} = DynamicSupervisor.start_child(MyApp.DynamicSupervisor, {Agent, fn -> 42 end})
IO.inspect(Agent.get(agent, & &1))
IO.inspect(DynamicSupervisor.count_children(MyApp.DynamicSupervisor))
