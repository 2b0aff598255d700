# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
for action <- [fn -> :ok end, fn -> exit(:bye) end, fn -> exit(:shutdown) end, fn -> exit({:shutdown, 1}) end] do
  {pid, ref} = spawn_monitor(action)
  receive do
    {:DOWN, ^ref, :process, from, reason} -> IO.inspect({from == pid, reason})
  end
end
