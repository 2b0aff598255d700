# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Process.put(:a, 1))
IO.inspect(Process.put(:a, 2))
IO.inspect(Process.get(:a))
IO.inspect(Process.get(:b))
IO.inspect(Process.get(:b, :default))
IO.inspect(:a in Process.get_keys())
IO.inspect(Process.get_keys(2))
IO.inspect(Process.delete(:a))
IO.inspect(Process.delete(:a))
parent = self()
Process.put(:mine, true)
spawn(fn -> send(parent, Process.get(:mine)) end)
receive do
  value -> IO.inspect(value)
end
