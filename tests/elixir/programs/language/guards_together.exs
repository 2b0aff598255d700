# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule G do
  def kind(x) when x in [:a, :b] or x in 1..3, do: :listed
  def kind(x) when is_map(x) and map_size(x) == 1 and is_map_key(x, :k), do: :k
  def kind(x) when is_binary(x) and binary_part(x, 0, 1) == "z", do: :z
  def kind(x) when is_tuple(x) and tuple_size(x) > 1 and elem(x, 1) == :second, do: :second
  def kind(x) when is_list(x) and length(x) in 2..3 and hd(x) != 0, do: :short
  def kind(x) when not is_atom(x) and not is_number(x) and x != "", do: :other
  def kind(x) when is_number(x) and (x > 100 or x < -100), do: :far
  def kind(x) when is_float(x) and trunc(x) == x, do: :whole
  def kind(x) when x == "" when x == nil, do: :empty
  def kind(_), do: :none
end
for x <- [:a, 2, %{k: 1}, "zoo", "zo", {1, :second}, {1}, [1, 2], [0, 1], 500, -500, 2.0, 2.5, "", nil, :c] do
  IO.inspect({x, G.kind(x)})
end
