# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
pid = spawn_link(fn -> exit(:oops) end)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
pid = spawn_link(fn -> :ok end)
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
