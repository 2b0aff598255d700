# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
pid = spawn(fn -> send(parent, {:from, self()}) end)
receive do
  {:from, ^pid} -> IO.puts("it answered")
end
IO.inspect(send(self(), :hello))
receive do
  message -> IO.inspect(message)
end
