# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
pid = spawn(fn -> receive do: (:stop -> :ok) end)
refs = [Process.monitor(pid), Process.monitor(pid)]
send(pid, :stop)
for ref <- refs do
  receive do
    {:DOWN, ^ref, :process, ^pid, reason} -> IO.inspect(reason)
  end
end
