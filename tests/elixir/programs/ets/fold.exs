# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
table = :ets.new(:fold, [:ordered_set])
for n <- 1..4, do: :ets.insert(table, {n, n})
IO.inspect(:ets.foldl(fn {_, n}, acc -> acc + n end, 0, table))
IO.inspect(:ets.foldl(fn {key, _}, acc -> [key | acc] end, [], table))
IO.inspect(:ets.delete_all_objects(table))
IO.inspect(:ets.tab2list(table))
IO.inspect(:ets.first(table))
