# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
{pid, ref} =
  spawn_monitor(fn ->
    :ets.new(:mortal, [:named_table, :public])
    :ets.insert(:mortal, {:a, 1})
    send(parent, :ready)
    receive do: (:stop -> :ok)
  end)
receive do: (:ready -> :ok)
IO.inspect(:ets.lookup(:mortal, :a))
send(pid, :stop)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
IO.inspect(:ets.whereis(:mortal))
