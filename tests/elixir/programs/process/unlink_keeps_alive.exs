# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
outer =
  spawn(fn ->
    inner = spawn_link(fn -> Process.sleep(:infinity) end)
    Process.unlink(inner)
    send(parent, {:inner, inner})
    receive do
      :crash -> exit(:crashed)
    end
  end)
receive do
  {:inner, inner} ->
    ref = Process.monitor(outer)
    send(outer, :crash)
    receive do
      {:DOWN, ^ref, _, _, reason} -> IO.inspect(reason)
    end
    IO.inspect(Process.alive?(inner))
end
