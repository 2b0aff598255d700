# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Bad do
  use GenServer
  def start_link(_), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)
  def init(_), do: {:ok, nil}
end
Process.flag(:trap_exit, true)
{:ok, supervisor} = Supervisor.start_link([Bad], strategy: :one_for_one, max_restarts: 1)
kill = fn ->
  pid = Process.whereis(Bad)
  reference = Process.monitor(pid)
  Process.exit(pid, :kill)
  receive do {:DOWN, ^reference, _, _, _} -> Process.sleep(20) end
end
kill.()
IO.inspect(Process.alive?(supervisor))
kill.()
receive do
  {:EXIT, ^supervisor, reason} -> IO.inspect(reason)
after
  500 -> IO.puts("still alive")
end
