# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Recursion do
  def factorial(0), do: 1
  def factorial(n) when n > 0, do: n * factorial(n - 1)
  def fibonacci(n) when n < 2, do: n
  def fibonacci(n), do: fibonacci(n - 1) + fibonacci(n - 2)
  def sum([]), do: 0
  def sum([head | tail]), do: head + sum(tail)
  def reverse(list, result \\ [])
  def reverse([], result), do: result
  def reverse([h | t], result), do: reverse(t, [h | result])
  def flatten([]), do: []
  def flatten([h | t]), do: flatten(h) ++ flatten(t)
  def flatten(x), do: [x]
  def hanoi(0, _, _, _), do: 0
  def hanoi(n, a, b, c), do: hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
end
IO.inspect(Recursion.factorial(20))
IO.inspect(Recursion.fibonacci(15))
IO.inspect(Recursion.sum([1, 2, 3]))
IO.inspect(Recursion.reverse([1, 2, 3]))
IO.inspect(Recursion.flatten([1, [2, [3, []], 4]]))
IO.inspect(Recursion.hanoi(8, :a, :b, :c))
