# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link(name), do: GenServer.start_link(__MODULE__, name, name: name)
  def init(name), do: {:ok, name}
  def handle_call(:who, _from, name), do: {:reply, name, name}
end
children = [
  Supervisor.child_spec({Worker, :first}, id: :first),
  Supervisor.child_spec({Worker, :second}, id: :second)
]
{:ok, supervisor} = Supervisor.start_link(children, strategy: :one_for_one)
IO.inspect(GenServer.call(:first, :who))
IO.inspect(Supervisor.count_children(supervisor))
for {id, pid, type, modules} <- Supervisor.which_children(supervisor) do
  IO.inspect({id, is_pid(pid), type, modules})
end
old = Process.whereis(:first)
reference = Process.monitor(old)
Process.exit(old, :kill)
receive do {:DOWN, ^reference, _, _, reason} -> IO.inspect(reason) end
Process.sleep(20)
IO.inspect(Process.whereis(:first) != old)
IO.inspect(GenServer.call(:first, :who))
IO.inspect(Supervisor.terminate_child(supervisor, :second))
IO.inspect(Process.whereis(:second))
{:ok, pid} = Supervisor.restart_child(supervisor, :second)
IO.inspect(Process.whereis(:second) == pid)
IO.inspect(Supervisor.delete_child(supervisor, :second))
IO.inspect(Supervisor.terminate_child(supervisor, :second))
IO.inspect(Supervisor.delete_child(supervisor, :second))
IO.inspect(Supervisor.delete_child(supervisor, :none))
IO.inspect(Supervisor.restart_child(supervisor, :first))
IO.inspect(Supervisor.stop(supervisor))
