# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
pid =
  spawn(fn ->
    Process.register(self(), :worker)
    send(parent, :ready)
    receive do
      :stop -> :ok
    end
  end)
receive do
  :ready -> :ok
end
ref = Process.monitor(:worker)
send(pid, :stop)
receive do
  {:DOWN, ^ref, :process, object, reason} -> IO.inspect({object, reason})
end
ref = Process.monitor(:nobody)
receive do
  {:DOWN, ^ref, :process, object, reason} -> IO.inspect({object, reason})
end
