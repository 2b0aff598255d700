# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Process.put(:key, 1))
IO.inspect(Process.put(:key, 2))
IO.inspect(Process.get(:key))
IO.inspect(Process.get(:missing))
IO.inspect(Process.get(:missing, :default))
IO.inspect(Process.delete(:key))
IO.inspect(Process.get(:key))
IO.inspect(Process.delete(:key))
Process.put({:any, "term"}, [1])
IO.inspect(Process.get({:any, "term"}))
me = self()
Process.put(:mine, true)
spawn(fn -> send(me, {:child_sees, Process.get(:mine)}) end)
receive do m -> IO.inspect(m) end
IO.inspect(:mine in Process.get_keys())
IO.inspect(Process.get_keys([1]))
