# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{pid, ref} = spawn_monitor(fn -> :ok end)
receive do
  {:DOWN, ^ref, _, _, _} -> :ok
end
IO.inspect(Process.info(pid))
IO.inspect(Process.info(pid, :links))
IO.inspect(Process.alive?(pid))
IO.inspect(:erlang.process_info(pid))
