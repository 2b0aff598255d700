# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Graph do
  def shortest(graph, from, to), do: search(graph, to, [{0, [from]}], MapSet.new())

  defp search(_, _, [], _), do: :none

  defp search(graph, to, [{cost, [node | _] = path} | rest], seen) do
    cond do
      node == to ->
        {cost, Enum.reverse(path)}

      node in seen ->
        search(graph, to, rest, seen)

      true ->
        next = for {neighbour, weight} <- Map.get(graph, node, %{}), do: {cost + weight, [neighbour | path]}
        search(graph, to, Enum.sort(rest ++ next), MapSet.put(seen, node))
    end
  end
end

graph = %{
  a: %{b: 7, c: 9, f: 14},
  b: %{c: 10, d: 15},
  c: %{d: 11, f: 2},
  d: %{e: 6},
  f: %{e: 9}
}

IO.inspect(Graph.shortest(graph, :a, :e))
IO.inspect(Graph.shortest(graph, :a, :d))
IO.inspect(Graph.shortest(graph, :e, :a))
