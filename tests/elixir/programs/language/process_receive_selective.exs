# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
send(self(), {:low, 1})
send(self(), {:high, 2})
send(self(), {:low, 3})
send(self(), {:high, 4})
next_high = fn ->
  receive do
    {:high, n} -> n
  after
    0 -> :none
  end
end
IO.inspect([next_high.(), next_high.(), next_high.()])
rest = for _ <- 1..2, do: (receive do {:low, n} -> n end)
IO.inspect(rest)
wanted = 3
for n <- 1..5, do: send(self(), {:n, n})
receive do
  {:n, ^wanted} -> IO.puts("third first")
end
left = for _ <- 1..4, do: (receive do {:n, n} -> n end)
IO.inspect(left)
