# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Process.flag(:trap_exit, true))
IO.inspect(Process.flag(:trap_exit, false))
parent = self()
trapping = spawn(fn ->
  Process.flag(:trap_exit, true)
  send(parent, :ready)
  receive do
    {:EXIT, ^parent, reason} -> send(parent, {:trapped, reason})
  end
  receive do
    :stop -> :ok
  end
end)
receive do :ready -> :ok end
Process.exit(trapping, :please)
receive do m -> IO.inspect(m) end
reference = Process.monitor(trapping)
Process.exit(trapping, :kill)
receive do {:DOWN, ^reference, _, _, reason} -> IO.inspect(reason) end
plain = spawn(fn -> Process.sleep(:infinity) end)
reference = Process.monitor(plain)
Process.exit(plain, :normal)
IO.inspect(Process.alive?(plain))
Process.exit(plain, :other)
receive do {:DOWN, ^reference, _, _, reason} -> IO.inspect(reason) end
IO.inspect(Process.exit(plain, :again))
