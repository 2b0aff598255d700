# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
table = :ets.new(:table, [])
IO.inspect(:ets.insert_new(table, {:a, 1, 2}))
IO.inspect(:ets.insert_new(table, {:a, 5, 6}))
IO.inspect(:ets.lookup_element(table, :a, 3))
IO.inspect(:ets.update_element(table, :a, {2, :changed}))
IO.inspect(:ets.update_element(table, :b, {2, :changed}))
IO.inspect(:ets.lookup(table, :a))
IO.inspect(:ets.take(table, :a))
IO.inspect(:ets.lookup(table, :a))
