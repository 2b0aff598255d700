# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
matrix = [[1, 2, 3], [4, 5, 6]]
IO.inspect Enum.zip(matrix)
IO.inspect Enum.zip_with(matrix, & &1)
IO.inspect Enum.map(matrix, &Enum.sum/1)
IO.inspect(for row <- matrix, x <- row, rem(x, 2) == 0, do: x)

transpose = fn rows -> rows |> Enum.zip() |> Enum.map(&Tuple.to_list/1) end
IO.inspect transpose.(transpose.(matrix)) == matrix

multiply = fn a, b ->
  for row <- a, do: for(column <- transpose.(b), do: Enum.zip_reduce(row, column, 0, fn x, y, acc -> acc + x * y end))
end

IO.inspect multiply.(matrix, [[1, 0], [0, 1], [1, 1]])
