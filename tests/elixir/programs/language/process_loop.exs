# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Counter do
  def start(n), do: spawn(fn -> loop(n) end)
  defp loop(n) do
    receive do
      :increment -> loop(n + 1)
      {:get, from} ->
        send(from, {:count, n})
        loop(n)
      :stop -> :done
    end
  end
end
counter = Counter.start(5)
for _ <- 1..10, do: send(counter, :increment)
send(counter, {:get, self()})
receive do
  {:count, n} -> IO.inspect(n)
end
reference = Process.monitor(counter)
send(counter, :stop)
receive do
  {:DOWN, ^reference, :process, _, reason} -> IO.inspect(reason)
end
IO.inspect(Process.alive?(counter))
