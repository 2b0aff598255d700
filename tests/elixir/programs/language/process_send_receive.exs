# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
send(self(), :hello)
receive do
  :hello -> IO.puts("got hello")
end
IO.inspect(send(self(), {:value, 42}))
receive do
  {:value, x} -> IO.inspect(x)
end
parent = self()
spawn(fn -> send(parent, {:from_child, 1 + 1}) end)
receive do
  {:from_child, n} -> IO.inspect(n)
end
result =
  receive do
    x -> x
  after
    0 -> :empty
  end
IO.inspect(result)
