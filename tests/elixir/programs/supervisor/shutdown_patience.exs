# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Late do
  use GenServer, shutdown: 20
  def start_link(_), do: GenServer.start_link(__MODULE__, nil)
  def init(_) do
    Process.flag(:trap_exit, true)
    {:ok, nil}
  end
  def terminate(_reason, _state), do: Process.sleep(5000)
end
{:ok, sup} = Supervisor.start_link([Late], strategy: :one_for_one)
[{_, pid, _, _}] = Supervisor.which_children(sup)
ref = Process.monitor(pid)
Supervisor.stop(sup)
receive do
  {:DOWN, ^ref, _, _, reason} -> IO.inspect(reason)
end
