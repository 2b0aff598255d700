# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Child do
  def report(to, what), do: send(to, {:report, what})
end
me = self()
spawn(Child, :report, [me, 1])
spawn(fn -> Child.report(me, 2) end) |> is_pid() |> IO.inspect()
spawn_link(Child, :report, [me, 3])
{pid, reference} = spawn_monitor(Child, :report, [me, 4])
got = for _ <- 1..4, do: (receive do {:report, n} -> n end)
IO.inspect(Enum.sort(got))
receive do
  {:DOWN, ^reference, :process, _, reason} -> IO.inspect(reason)
end
{_pid, _ref} = spawn_monitor(fn -> exit(:bye) end)
receive do
  {:DOWN, _, :process, _, reason} -> IO.inspect(reason)
end
pid = Process.spawn(fn -> send(me, :via_process) end, [:link])
IO.inspect(is_pid(pid))
receive do m -> IO.inspect(m) end
