# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
table =
  for row <- 1..3 do
    for column <- 1..3, do: row * column
  end
IO.inspect(table)
IO.inspect(for row <- table, cell <- row, rem(cell, 2) == 1, do: cell)
IO.inspect(for x <- 1..3, do: for(y <- 1..x, do: y))
for {name, values} <- [a: [1, 2], b: [3]], value <- values do
  IO.puts("#{name} #{value}")
end
sum = Enum.sum(for x <- 1..10, rem(x, 3) == 0, do: x)
IO.inspect(sum)
