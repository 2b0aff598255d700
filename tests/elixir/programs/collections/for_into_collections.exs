# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(for x <- 1..3, into: %{}, do: {x, x * x})
IO.inspect(for {key, value} <- %{a: 1, b: 2}, into: [], do: {value, key})
IO.inspect(for x <- [1, 2, 2], into: MapSet.new(), do: x)
IO.inspect(for letter <- ["a", "b"], into: "", do: letter <> letter)
IO.inspect(for x <- 1..2, into: %{0 => :start}, do: {x, :more})
IO.inspect(for x <- Stream.iterate(1, &(&1 + 1)) |> Stream.take(3), do: x)
IO.inspect(for x <- MapSet.new([2, 1]), y <- 1..2, do: {x, y})
IO.inspect(for x <- [1, 1, 2], uniq: true, do: x)
IO.inspect(for x <- 1..4, reduce: 0, do: (acc -> acc + x))
IO.inspect(for _ <- [], into: %{}, do: {1, 2})
