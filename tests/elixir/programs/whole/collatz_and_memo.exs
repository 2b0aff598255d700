# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Collatz do
  def steps(n), do: steps(n, 0)
  defp steps(1, count), do: count
  defp steps(n, count) when rem(n, 2) == 0, do: steps(div(n, 2), count + 1)
  defp steps(n, count), do: steps(3 * n + 1, count + 1)
end

defmodule Memo do
  def fibonacci(n), do: n |> fib(%{}) |> elem(0)
  defp fib(n, memo) when n < 2, do: {n, memo}
  defp fib(n, memo) when is_map_key(memo, n), do: {memo[n], memo}
  defp fib(n, memo) do
    {a, memo} = fib(n - 1, memo)
    {b, memo} = fib(n - 2, memo)
    {a + b, Map.put(memo, n, a + b)}
  end
end

IO.inspect(Enum.max_by(1..1000, &Collatz.steps/1))
IO.inspect(Collatz.steps(27))
IO.inspect(Memo.fibonacci(80))
IO.inspect(Enum.map(0..10, &Memo.fibonacci/1))
