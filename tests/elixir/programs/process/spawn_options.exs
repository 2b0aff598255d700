# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
pid = Process.spawn(fn -> receive do: (:stop -> :ok) end, [])
IO.inspect(is_pid(pid))
{pid, ref} = Process.spawn(fn -> :ok end, [:monitor])
receive do
  {:DOWN, ^ref, :process, ^pid, reason} -> IO.inspect(reason)
end
Process.flag(:trap_exit, true)
pid = Process.spawn(fn -> exit(:linked) end, [:link])
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
