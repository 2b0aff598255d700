# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
me = self()
pid = spawn_link(fn ->
  receive do
    {:ask, from, n} when n > 10 -> send(from, {:big, n})
    {:ask, from, n} -> send(from, {:small, n})
  after
    1000 -> send(me, :timeout)
  end
end)
send(pid, {:ask, me, 11})
IO.inspect(receive do {:big, n} -> n; {:small, n} -> -n end)
IO.inspect(Process.alive?(self()))
flush = fn flush -> receive do m -> [m | flush.(flush)] after 0 -> [] end end
for n <- 1..3, do: send(me, n)
IO.inspect(flush.(flush))
Process.flag(:trap_exit, true)
pid = spawn_link(fn -> raise ArgumentError, "in child" end)
IO.inspect(receive do {:EXIT, ^pid, {e, st}} when is_list(st) -> e end)
Process.exit(self(), :kill_not)
IO.inspect(receive do {:EXIT, from, r} -> {from == me, r} end)
task = Task.async(fn -> Process.get(:"$callers") == [me] end)
IO.inspect(Task.await(task))
IO.inspect(receive do {:EXIT, p, r} -> {p == task.pid, r} end)
