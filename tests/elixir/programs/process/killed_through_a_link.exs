# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
pid = spawn_link(fn -> Process.sleep(:infinity) end)
Process.exit(pid, :kill)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
pid = spawn_link(fn -> exit(:kill) end)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
