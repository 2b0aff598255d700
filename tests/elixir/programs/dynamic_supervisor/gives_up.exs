# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
defmodule Worker do
  use GenServer
  def start_link(parent), do: GenServer.start_link(__MODULE__, parent)
  def init(parent) do
    send(parent, {:start, self()})
    {:ok, parent}
  end
  def handle_cast(:crash, _), do: exit(:crash)
end
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one, max_restarts: 1)
{:ok, _} = DynamicSupervisor.start_child(sup, {Worker, self()})
for _ <- 1..2 do
  receive do: ({:start, pid} -> GenServer.cast(pid, :crash))
end
receive do
  {:EXIT, ^sup, reason} -> IO.inspect(reason)
end
