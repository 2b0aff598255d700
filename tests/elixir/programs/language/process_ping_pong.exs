# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Ping do
  def pong do
    receive do
      {:ping, n, from} ->
        send(from, {:pong, n})
        pong()
    end
  end
  def play(_, 0), do: :done
  def play(pid, n) do
    send(pid, {:ping, n, self()})
    receive do
      {:pong, ^n} -> play(pid, n - 1)
    end
  end
end
pid = spawn(&Ping.pong/0)
IO.inspect(Ping.play(pid, 10_000))
Process.exit(pid, :kill)
