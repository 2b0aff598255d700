# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(match?({:ok, _}, {:ok, 1}))
IO.inspect(match?({:ok, _}, :error))
IO.inspect(match?(x when x > 1, 2))
IO.inspect(match?(x when x > 1, 1))
IO.inspect(Enum.filter([1, :a, 2, :b], &match?(x when is_integer(x), &1)))
IO.inspect(Enum.count([{:a, 1}, {:b, 2}, {:a, 3}], &match?({:a, _}, &1)))
IO.inspect(match?([_, _], [1, 2]))
IO.inspect(match?(%{x: %{}}, %{x: %{y: 1}}))
