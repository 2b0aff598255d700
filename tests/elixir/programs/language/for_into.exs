# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(for {k, v} <- %{a: 1, b: 2}, into: %{}, do: {k, v * 10})
IO.inspect(for x <- [:a, :b], into: %{}, do: {x, Atom.to_string(x)})
IO.inspect(for x <- [1, 2, 2], into: MapSet.new(), do: x)
IO.inspect(for x <- ["a", "b", "c"], into: "", do: String.upcase(x))
IO.inspect(for x <- 1..3, into: [0], do: x)
IO.inspect(for x <- [1, 2], into: %{0 => :zero}, do: {x, :n})
IO.inspect(for {k, v} <- [a: 1], into: [], do: {v, k})
