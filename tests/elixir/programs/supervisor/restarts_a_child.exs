# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link(parent), do: GenServer.start_link(__MODULE__, parent, name: __MODULE__)
  def init(parent) do
    send(parent, {:started, self()})
    {:ok, parent}
  end
  def handle_cast(:crash, _state), do: exit(:crashed)
end
{:ok, _sup} = Supervisor.start_link([{Worker, self()}], strategy: :one_for_one)
first = receive do: ({:started, pid} -> pid)
GenServer.cast(Worker, :crash)
second = receive do: ({:started, pid} -> pid)
IO.inspect(first != second)
IO.inspect(Process.whereis(Worker) == second)
IO.inspect(Process.alive?(first))
