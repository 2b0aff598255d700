# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Registry.start_link(keys: :unique, name: Names)
parent = self()
{pid, ref} =
  spawn_monitor(fn ->
    {:ok, _} = Registry.register(Names, :mortal, nil)
    send(parent, :ready)
    receive do: (:stop -> :ok)
  end)
receive do: (:ready -> :ok)
IO.inspect(Registry.whereis_name({Names, :mortal}) == pid)
send(pid, :stop)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
IO.inspect(Registry.whereis_name({Names, :mortal}))
IO.inspect(match?({:ok, _}, Registry.register(Names, :mortal, nil)))
