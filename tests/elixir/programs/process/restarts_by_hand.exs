# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
start = fn -> spawn_link(fn -> receive do: (:crash -> exit(:crashed)) end) end
Enum.reduce(1..3, start.(), fn n, pid ->
  send(pid, :crash)
  receive do
    {:EXIT, ^pid, reason} -> IO.puts("#{n}: #{inspect(reason)}, starting again")
  end
  start.()
end)
