# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
register = fn ->
  spawn_monitor(fn ->
    Process.register(self(), :the_name)
    send(parent, {:registered, Process.whereis(:the_name) == self()})
  end)
end
for _ <- 1..3 do
  {_pid, ref} = register.()
  receive do
    {:registered, ok} -> IO.inspect(ok)
  end
  receive do
    {:DOWN, ^ref, _, _, _} -> IO.inspect(Process.whereis(:the_name))
  end
end
