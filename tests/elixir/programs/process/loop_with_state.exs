# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Counter do
  def loop(n) do
    receive do
      :inc -> loop(n + 1)
      {:get, from} ->
        send(from, {:count, n})
        loop(n)
      :stop -> :ok
    end
  end
end
pid = spawn(Counter, :loop, [0])
for _ <- 1..1000, do: send(pid, :inc)
send(pid, {:get, self()})
receive do
  {:count, n} -> IO.inspect(n)
end
await_down = fn pid, action ->
  ref = Process.monitor(pid)
  action.()
  receive do
    {:DOWN, ^ref, _, _, reason} -> reason
  end
end
IO.inspect(await_down.(pid, fn -> send(pid, :stop) end))
