# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Stubborn do
  use GenServer, shutdown: :brutal_kill
  def start_link(parent), do: GenServer.start_link(__MODULE__, parent)
  def init(parent) do
    Process.flag(:trap_exit, true)
    {:ok, parent}
  end
  def terminate(_reason, _parent), do: IO.puts("never said")
end
{:ok, sup} = Supervisor.start_link([{Stubborn, self()}], strategy: :one_for_one)
[{_, pid, _, _}] = Supervisor.which_children(sup)
ref = Process.monitor(pid)
Supervisor.stop(sup)
receive do
  {:DOWN, ^ref, _, _, reason} -> IO.inspect(reason)
end
