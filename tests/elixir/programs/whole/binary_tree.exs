# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Tree do
  defstruct [:value, :left, :right]

  def new(values), do: Enum.reduce(values, nil, &insert(&2, &1))

  def insert(nil, value), do: %Tree{value: value}
  def insert(%Tree{value: v} = tree, value) when value < v, do: %{tree | left: insert(tree.left, value)}
  def insert(%Tree{value: v} = tree, value) when value > v, do: %{tree | right: insert(tree.right, value)}
  def insert(tree, _), do: tree

  def to_list(nil), do: []
  def to_list(%Tree{value: v, left: l, right: r}), do: to_list(l) ++ [v | to_list(r)]

  def depth(nil), do: 0
  def depth(%Tree{left: l, right: r}), do: 1 + max(depth(l), depth(r))

  def member?(nil, _), do: false
  def member?(%Tree{value: v}, v), do: true
  def member?(%Tree{value: v, left: l}, x) when x < v, do: member?(l, x)
  def member?(%Tree{right: r}, x), do: member?(r, x)
end

tree = Tree.new([5, 2, 8, 1, 9, 3])
IO.inspect(Tree.to_list(tree))
IO.inspect(Tree.depth(tree))
IO.inspect({Tree.member?(tree, 3), Tree.member?(tree, 4)})
IO.inspect(tree.left)
IO.inspect(tree)
