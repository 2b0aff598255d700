# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
pid =
  spawn(fn ->
    Process.register(self(), :subject)
    Process.flag(:trap_exit, true)
    send(parent, :ready)
    receive do: (:never -> :ok)
  end)
receive do
  :ready -> :ok
end
Process.link(pid)
ref = Process.monitor(pid)
send(pid, :one)
send(pid, {:two, 2})
IO.inspect(Process.info(pid, :registered_name))
IO.inspect(Process.info(pid, :message_queue_len))
IO.inspect(Process.info(pid, :messages))
IO.inspect(Process.info(pid, :trap_exit))
IO.inspect(Process.info(pid, :links) == {:links, [self()]})
IO.inspect(Process.info(pid, :monitored_by) == {:monitored_by, [self()]})
IO.inspect(Process.info(pid, [:trap_exit, :message_queue_len]))
Process.demonitor(ref)
Process.unlink(pid)
IO.inspect(Process.info(pid, :links))
Process.exit(pid, :kill)
