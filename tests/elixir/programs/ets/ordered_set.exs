# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
table = :ets.new(:ordered, [:ordered_set])
for n <- [5, 1, 3, 2, 4], do: :ets.insert(table, {n, n * n})
IO.inspect(:ets.tab2list(table))
IO.inspect(:ets.first(table))
IO.inspect(:ets.last(table))
IO.inspect(:ets.next(table, 3))
IO.inspect(:ets.prev(table, 3))
IO.inspect(:ets.next(table, 5))
:ets.insert(table, {1.0, :replaced})
IO.inspect(:ets.lookup(table, 1))
