# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n, name: :"worker#{n}")
  def init(n), do: {:ok, n}
end
defmodule MySupervisor do
  use Supervisor
  def start_link(argument), do: Supervisor.start_link(__MODULE__, argument, name: __MODULE__)
  @impl true
  def init(count) do
    children = for n <- 1..count, do: Supervisor.child_spec({Worker, n}, id: n)
    Supervisor.init(children, strategy: :one_for_one)
  end
end
IO.inspect(MySupervisor.child_spec(3))
{:ok, pid} = MySupervisor.start_link(3)
IO.inspect(Process.whereis(MySupervisor) == pid)
IO.inspect(Supervisor.count_children(MySupervisor))
IO.inspect(:sys.get_state(:worker2))
