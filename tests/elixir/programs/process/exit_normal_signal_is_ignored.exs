# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
pid = spawn(fn -> receive do: (:stop -> :ok) end)
ref = Process.monitor(pid)
Process.exit(pid, :normal)
send(pid, :stop)
receive do
  {:DOWN, ^ref, _, _, reason} -> IO.inspect(reason)
end
