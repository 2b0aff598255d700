# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
pids = for n <- 1..1000, do: spawn(fn ->
  receive do
    {:square, from} -> send(from, {self(), n * n})
  end
end)
for pid <- pids, do: send(pid, {:square, parent})
total = Enum.sum(for pid <- pids, do: (receive do {^pid, square} -> square end))
IO.inspect(total)
