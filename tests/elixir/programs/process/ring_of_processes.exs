# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Ring do
  def node(next) do
    receive do
      {:token, n} -> send(next, {:token, n + 1})
    end
  end
end
first = Enum.reduce(1..500, self(), fn _, next -> spawn(Ring, :node, [next]) end)
send(first, {:token, 0})
receive do
  {:token, n} -> IO.inspect(n)
end
