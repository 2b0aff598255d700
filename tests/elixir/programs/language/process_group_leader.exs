# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(is_pid(Process.group_leader()))
me = self()
leader = Process.group_leader()
spawn(fn -> send(me, Process.group_leader() == leader) end)
receive do m -> IO.inspect(m) end
spawn_monitor(fn -> IO.puts("printed by a child") end)
receive do {:DOWN, _, _, _, reason} -> IO.inspect(reason) end
