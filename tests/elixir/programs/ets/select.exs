# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
table = :ets.new(:numbers, [:ordered_set])
for n <- 1..6, do: :ets.insert(table, {n, n * n})
IO.inspect(:ets.select(table, [{{:"$1", :"$2"}, [{:>, :"$1", 4}], [:"$2"]}]))
IO.inspect(:ets.select(table, [{{:"$1", :_}, [{:<, :"$1", 3}], [:"$_"]}]))
IO.inspect(:ets.select_count(table, [{{:"$1", :_}, [{:>, :"$1", 2}], [true]}]))
IO.inspect(:ets.select_delete(table, [{{:"$1", :_}, [{:>, :"$1", 2}], [true]}]))
IO.inspect(:ets.tab2list(table))
