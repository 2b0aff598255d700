# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
pid = spawn(fn -> Process.sleep(:infinity) end)
ref = Process.monitor(pid)
IO.inspect(Process.demonitor(ref))
IO.inspect(Process.demonitor(ref))
ref = Process.monitor(pid)
IO.inspect(Process.demonitor(ref, [:info]))
IO.inspect(Process.demonitor(ref, [:info]))
Process.exit(pid, :kill)
IO.inspect(
  receive do
    message -> message
  after
    20 -> :nothing
  end
)
