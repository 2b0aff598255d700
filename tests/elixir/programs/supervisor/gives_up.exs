# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
defmodule Worker do
  use GenServer
  def start_link(parent), do: GenServer.start_link(__MODULE__, parent, name: __MODULE__)
  def init(parent) do
    send(parent, :start)
    {:ok, nil}
  end
  def handle_cast(:crash, _), do: exit(:crash)
end
{:ok, sup} = Supervisor.start_link([{Worker, self()}], strategy: :one_for_one, max_restarts: 2, max_seconds: 5)
for _ <- 1..3 do
  receive do: (:start -> :ok)
  GenServer.cast(Worker, :crash)
end
receive do
  {:EXIT, ^sup, reason} -> IO.inspect(reason)
end
