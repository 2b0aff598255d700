# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 1
dbg(x + 1)
y = [3, 1, 2] |> Enum.sort() |> Enum.map(&(&1 * 2)) |> dbg()
IO.inspect(y)

defmodule Work do
  def run(a, b) do
    c = dbg(a * b)
    dbg()
    c |> to_string() |> dbg(limit: 2)
    dbg(%{name: "long enough to be broken over several lines of text", list: Enum.to_list(1..20)})
  end
end

Work.run(2, 3)
fun = fn z -> dbg(z) end
fun.("text")
dbg(case x do
  1 -> :one
  _ -> :other
end)

for n <- [1, 2], do: dbg(n)
