# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
Process.flag(:trap_exit, true)
top = spawn_link(fn ->
  middle = spawn_link(fn ->
    bottom = spawn_link(fn ->
      receive do
        :crash -> exit(:deep_crash)
      end
    end)
    send(parent, {:bottom, bottom})
    Process.sleep(:infinity)
  end)
  send(parent, {:middle, middle})
  Process.sleep(:infinity)
end)
middle = receive do {:middle, pid} -> pid end
bottom = receive do {:bottom, pid} -> pid end
send(bottom, :crash)
receive do
  {:EXIT, ^top, reason} -> IO.inspect(reason)
end
IO.inspect(Enum.map([top, middle, bottom], &Process.alive?/1))
