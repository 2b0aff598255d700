# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
me = self()
spawn(fn -> for n <- 1..5, do: send(me, {:a, n}) end)
a = for _ <- 1..5, do: (receive do {:a, n} -> n end)
IO.inspect(a)
child = spawn(fn ->
  values = for _ <- 1..3, do: (receive do m -> m end)
  send(me, {:values, values})
end)
send(child, 1)
send(child, 2)
send(child, 3)
receive do {:values, v} -> IO.inspect(v) end
