table = :ets.new(:table, [:ordered_set])

:ets.insert(table, [
  {1, %{a: 1, b: 2}},
  {2, %{a: 2}},
  {3, [10, 20]},
  {4, {:x, :y, :z}},
  {5, 2.5}
])

select = fn guards, body -> :ets.select(table, [{{:"$1", :"$2"}, guards, body}]) end
IO.inspect(:ets.match_object(table, {:_, %{a: 2}}))
IO.inspect(:ets.match(table, {:"$1", %{a: :"$2"}}))
IO.inspect(select.([{:is_map, :"$2"}], [{:map_size, :"$2"}]))
IO.inspect(select.([{:is_map_key, :b, :"$2"}], [{:map_get, :b, :"$2"}]))
IO.inspect(select.([{:is_list, :"$2"}], [{{{:hd, :"$2"}, {:length, :"$2"}}}]))
IO.inspect(select.([{:is_tuple, :"$2"}], [{:element, 2, :"$2"}]))
IO.inspect(select.([{:is_float, :"$2"}], [:"$1"]))
IO.inspect(select.([{:==, {:rem, :"$1", 2}, 0}], [{:*, :"$1", 10}]))
IO.inspect(select.([{:==, {:element, 9, :"$2"}, 0}], [:"$1"]))
IO.inspect(select.([{:==, {:div, :"$1", 0}, 0}], [:"$1"]))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
