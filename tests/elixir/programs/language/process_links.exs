# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
pid = spawn_link(fn -> exit(:crashed) end)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
pid = spawn_link(fn -> :ok end)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
pid = spawn_link(fn -> Process.sleep(:infinity) end)
Process.exit(pid, :kill)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
pid = spawn_link(fn -> Process.sleep(:infinity) end)
Process.exit(pid, :shutdown)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
pid = spawn(fn -> receive do :go -> exit(:later) end end)
IO.inspect(Process.link(pid))
send(pid, :go)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
pid = spawn_link(fn -> receive do :go -> exit(:unseen) end end)
IO.inspect(Process.unlink(pid))
send(pid, :go)
IO.inspect(receive do {:EXIT, _, _} -> :exit after 20 -> :nothing end)
