# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Ring do
  def member(next) do
    receive do
      {:token, n} ->
        send(next, {:token, n + 1})
        member(next)
      :stop -> send(next, :stop)
    end
  end
end
me = self()
first = Enum.reduce(1..500, me, fn _, next -> spawn(Ring, :member, [next]) end)
send(first, {:token, 0})
receive do {:token, n} -> IO.inspect(n) end
send(first, :stop)
receive do :stop -> IO.puts("stopped") end
