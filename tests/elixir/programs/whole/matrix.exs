# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Matrix do
  def transpose(rows), do: Enum.zip_with(rows, & &1)

  def multiply(a, b) do
    columns = transpose(b)
    for row <- a, do: for(column <- columns, do: dot(row, column))
  end

  defp dot(row, column), do: Enum.zip(row, column) |> Enum.map(fn {x, y} -> x * y end) |> Enum.sum()

  def identity(n), do: for(i <- 1..n, do: for(j <- 1..n, do: if(i == j, do: 1, else: 0)))
end

a = [[1, 2], [3, 4]]
IO.inspect(Matrix.transpose(a))
IO.inspect(Matrix.multiply(a, a))
IO.inspect(Matrix.multiply(a, Matrix.identity(2)) == a)
IO.inspect(Matrix.identity(3))
