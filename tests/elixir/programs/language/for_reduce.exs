# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(for x <- 1..5, reduce: 0 do acc -> acc + x end)
result =
  for word <- ~w(a b a c a), reduce: %{} do
    counts -> Map.update(counts, word, 1, &(&1 + 1))
  end
IO.inspect(result)
IO.inspect(
  for x <- 1..3, y <- 1..3, x < y, reduce: [] do
    acc -> [{x, y} | acc]
  end
)
IO.inspect(
  for x <- [1, 2, :stop, 3], reduce: {0, false} do
    {sum, true} -> {sum, true}
    {sum, false} when x == :stop -> {sum, true}
    {sum, false} -> {sum + x, false}
  end
)
