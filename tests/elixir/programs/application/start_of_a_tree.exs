# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule MyApp.Worker do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n, name: __MODULE__)
  def init(n), do: {:ok, n}
  def handle_call(:get, _from, n), do: {:reply, n, n}
end
defmodule MyApp.Application do
  use Application
  @impl true
  def start(_type, _args) do
    children = [{MyApp.Worker, 42}, {Task.Supervisor, name: MyApp.Tasks}]
    Supervisor.start_link(children, strategy: :one_for_one, name: MyApp.Supervisor)
  end
end
{:ok, pid} = MyApp.Application.start(:normal, [])
IO.inspect(Process.whereis(MyApp.Supervisor) == pid)
IO.inspect(GenServer.call(MyApp.Worker, :get))
IO.inspect(Supervisor.count_children(MyApp.Supervisor))
IO.inspect(MyApp.Application.stop(:state))
