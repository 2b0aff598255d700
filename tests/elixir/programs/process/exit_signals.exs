# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
start = fn trap ->
  pid =
    spawn(fn ->
      Process.flag(:trap_exit, trap)
      send(parent, :ready)
      receive do
        message -> send(parent, {:got, message})
      end
    end)
  receive do
    :ready -> pid
  end
end
pid = start.(false)
ref = Process.monitor(pid)
IO.inspect(Process.exit(pid, :bad))
receive do
  {:DOWN, ^ref, _, _, reason} -> IO.inspect({:ended, reason})
end
pid = start.(true)
Process.exit(pid, :bad)
receive do
  {:got, {:EXIT, from, reason}} -> IO.inspect({:trapped, from == parent, reason})
end
pid = start.(true)
ref = Process.monitor(pid)
Process.exit(pid, :kill)
receive do
  {:DOWN, ^ref, _, _, reason} -> IO.inspect({:ended, reason})
end
