# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
pid = spawn(fn -> receive do :stop -> :ok end end)
reference = Process.monitor(pid)
IO.inspect(is_reference(reference))
send(pid, :stop)
receive do
  {:DOWN, ^reference, :process, _, reason} -> IO.inspect(reason)
end
dead = Process.monitor(pid)
receive do
  {:DOWN, ^dead, :process, _, reason} -> IO.inspect(reason)
end
named = Process.monitor(:no_such_process)
receive do
  {:DOWN, ^named, :process, {name, node}, reason} -> IO.inspect({name, node, reason})
end
pid = spawn(fn -> receive do :stop -> :ok end end)
reference = Process.monitor(pid)
IO.inspect(Process.demonitor(reference))
send(pid, :stop)
IO.inspect(receive do {:DOWN, _, _, _, _} -> :down after 20 -> :nothing end)
pid = spawn(fn -> exit({:shutdown, :why}) end)
reference = Process.monitor(pid)
receive do {:DOWN, ^reference, _, _, reason} -> IO.inspect(reason in [{:shutdown, :why}, :noproc]) end
IO.inspect(Process.demonitor(reference, [:flush]))
