# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
pid = spawn(fn -> :ok end)
ref = Process.monitor(pid)
other = Process.monitor(pid)
receive do
  {:DOWN, ^other, _, _, _} -> :ok
end
IO.inspect(Process.demonitor(ref, [:flush]))
IO.inspect(Process.info(self(), :message_queue_len))
