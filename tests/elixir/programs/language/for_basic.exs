# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(for x <- [1, 2, 3], do: x * x)
IO.inspect(for x <- 1..3, y <- 1..2, do: {x, y})
IO.inspect(for x <- 1..10, rem(x, 2) == 0, do: x)
IO.inspect(for x <- 1..10, x > 3, x < 7, do: x)
IO.inspect(for {:ok, v} <- [{:ok, 1}, :error, {:ok, 2}], do: v)
IO.inspect(for {k, v} <- %{a: 1, b: 2}, do: {v, k})
IO.inspect(for x <- [], do: x)
IO.inspect(for x <- 1..3, square = x * x, square > 1, do: square)
IO.inspect(for x <- [1, nil, 2], x, do: x)
IO.inspect(for n when is_integer(n) <- [1, :a, 2], do: n)
IO.inspect(for [a, b] <- [[1, 2], [3], [4, 5]], do: a + b)
values =
  for x <- 1..2,
      y <- x..3,
      x != y do
    {x, y}
  end
IO.inspect(values)
for x <- ["a", "b"], do: IO.puts(x)
IO.inspect(for {k, v} <- [a: 1, b: 2], v > 1, do: k)
