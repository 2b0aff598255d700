# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
data = %{users: [%{name: "Ada", tags: [:a, :b]}, %{name: "Bo", tags: []}], meta: [page: 1]}
IO.inspect get_in(data, [:meta, :page])
IO.inspect get_in(data, [:nothing, :page])
IO.inspect get_in(data, [:users, Access.all(), :name])
IO.inspect get_in(data, [:users, Access.at(0), :name])
IO.inspect get_in(data, [:users, Access.at(-1), :name])
IO.inspect get_in(data, [:users, Access.at(9), :name])
IO.inspect get_in(data, [:users, Access.filter(&(&1.tags == [])), :name])
IO.inspect get_in(data, [Access.key(:missing, %{x: 1}), :x])
IO.inspect get_in(data, [Access.key!(:meta), :page])
IO.inspect get_in({:ok, %{a: 1}}, [Access.elem(1), :a])
IO.inspect get_in([1, 2, 3, 4], [Access.slice(1..2)])
IO.inspect get_in(nil, [:a, :b])
IO.inspect get_in(data, [:users, Access.all(), :tags, Access.all()])
first = fn :get, list, next -> next.(hd(list)) end
IO.inspect get_in(data, [:users, first, :name])
