# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link(parent), do: GenServer.start_link(__MODULE__, parent)
  def init(parent) do
    send(parent, :start)
    {:ok, parent}
  end
  def handle_cast(reason, state), do: {:stop, reason, state}
end
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one, max_restarts: 100)
run = fn restart, reason ->
  {:ok, pid} = DynamicSupervisor.start_child(sup, Supervisor.child_spec({Worker, self()}, restart: restart))
  receive do: (:start -> :ok)
  ref = Process.monitor(pid)
  GenServer.cast(pid, reason)
  receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
  IO.inspect({restart, reason, DynamicSupervisor.count_children(sup).active})
  for {_, child, _, _} <- DynamicSupervisor.which_children(sup), do: DynamicSupervisor.terminate_child(sup, child)
  receive do: (:start -> IO.puts("restarted")), after: (0 -> :ok)
end
for restart <- [:permanent, :transient, :temporary], reason <- [:normal, :shutdown, :bad], do: run.(restart, reason)
