# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Sort do
  def quick([]), do: []

  def quick([pivot | rest]) do
    {smaller, larger} = Enum.split_with(rest, &(&1 < pivot))
    quick(smaller) ++ [pivot] ++ quick(larger)
  end

  def merge([]), do: []
  def merge([x]), do: [x]

  def merge(list) do
    {left, right} = Enum.split(list, div(length(list), 2))
    join(merge(left), merge(right))
  end

  defp join([], right), do: right
  defp join(left, []), do: left
  defp join([a | left], [b | _] = right) when a <= b, do: [a | join(left, right)]
  defp join(left, [b | right]), do: [b | join(left, right)]

  def insertion(list), do: Enum.reduce(list, [], &insert/2)
  defp insert(x, []), do: [x]
  defp insert(x, [h | _] = sorted) when x <= h, do: [x | sorted]
  defp insert(x, [h | t]), do: [h | insert(x, t)]

  def bubble(list), do: bubble(list, length(list))
  defp bubble(list, 0), do: list
  defp bubble(list, n), do: bubble(pass(list), n - 1)
  defp pass([a, b | rest]) when a > b, do: [b | pass([a | rest])]
  defp pass([a | rest]), do: [a | pass(rest)]
  defp pass([]), do: []
end

list = [5, 3, 9, 1, 5, 0, -2, 8]
IO.inspect(Sort.quick(list))
IO.inspect(Sort.merge(list))
IO.inspect(Sort.insertion(list))
IO.inspect(Sort.bubble(list))
IO.inspect(Sort.quick(~w(pear apple fig)))
