# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# The elements are the keys of `map`; each has [] as its value.
defmodule MapSet do
  defstruct map: %{}, version: 2

  def new, do: of(%{})
  def new(%{__struct__: MapSet} = set), do: set
  def new(enumerable), do: of_list(Enum.to_list(enumerable))
  def new(enumerable, transform), do: of_list(Enum.map(enumerable, transform))

  defp of(map), do: %{__struct__: MapSet, map: map, version: 2}
  defp of_list(list), do: of(:maps.from_keys(list, []))

  def put(%{__struct__: MapSet, map: map} = set, element) do
    %{set | map: :maps.put(element, [], map)}
  end

  def delete(%{__struct__: MapSet, map: map} = set, element) do
    %{set | map: :maps.remove(element, map)}
  end

  def member?(%{__struct__: MapSet, map: map}, element), do: :erlang.is_map_key(element, map)
  def size(%{__struct__: MapSet, map: map}), do: :erlang.map_size(map)
  def to_list(%{__struct__: MapSet, map: map}), do: :maps.keys(map)

  def union(%{__struct__: MapSet, map: left}, %{__struct__: MapSet, map: right}) do
    of(:maps.merge(left, right))
  end

  def difference(%{__struct__: MapSet, map: left}, %{__struct__: MapSet, map: right}) do
    of(:maps.without(:maps.keys(right), left))
  end

  def intersection(%{__struct__: MapSet, map: left}, %{__struct__: MapSet, map: right}) do
    of(:maps.with(:maps.keys(right), left))
  end

  def symmetric_difference(left, right) do
    union(difference(left, right), difference(right, left))
  end

  def disjoint?(left, right), do: size(intersection(left, right)) == 0
  def subset?(left, right), do: size(difference(left, right)) == 0

  def equal?(%{__struct__: MapSet, map: left}, %{__struct__: MapSet, map: right}) do
    left === right
  end

  def filter(%{__struct__: MapSet, map: map}, fun), do: of_list(Enum.filter(:maps.keys(map), fun))
  def reject(%{__struct__: MapSet, map: map}, fun), do: of_list(Enum.reject(:maps.keys(map), fun))
end
