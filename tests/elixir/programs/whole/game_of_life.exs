# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Life do
  def step(cells) do
    cells
    |> Enum.flat_map(&neighbours/1)
    |> Enum.frequencies()
    |> Enum.filter(fn {cell, n} -> n == 3 or (n == 2 and cell in cells) end)
    |> Enum.map(&elem(&1, 0))
    |> MapSet.new()
  end

  defp neighbours({x, y}), do: for(dx <- -1..1, dy <- -1..1, {dx, dy} != {0, 0}, do: {x + dx, y + dy})

  def show(cells, size) do
    for y <- 0..(size - 1) do
      IO.puts(for x <- 0..(size - 1), into: "", do: if({x, y} in cells, do: "#", else: "."))
    end

    IO.puts("")
  end
end

glider = MapSet.new([{1, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 2}])

Stream.iterate(glider, &Life.step/1)
|> Enum.take(4)
|> Enum.each(&Life.show(&1, 5))
