# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
pid = spawn(fn -> :ok end)
ref = Process.monitor(pid)
receive do
  {:DOWN, ^ref, _, _, _} -> :ok
end
result =
  try do
    Process.link(pid)
  rescue
    error -> Exception.message(error)
  end
IO.inspect(result)
Process.flag(:trap_exit, true)
IO.inspect(Process.link(pid))
receive do
  {:EXIT, ^pid, reason} -> IO.inspect(reason)
end
