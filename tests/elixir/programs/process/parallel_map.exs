# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
pids =
  for n <- 1..20 do
    spawn(fn -> send(parent, {self(), n * n}) end)
  end
squares =
  for pid <- pids do
    receive do
      {^pid, square} -> square
    end
  end
IO.inspect(squares)
