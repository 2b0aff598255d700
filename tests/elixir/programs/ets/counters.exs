# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
table = :ets.new(:counters, [])
:ets.insert(table, {:hits, 0})
IO.inspect(:ets.update_counter(table, :hits, 1))
IO.inspect(:ets.update_counter(table, :hits, {2, 5}))
IO.inspect(:ets.update_counter(table, :hits, {2, 1, 6, 0}))
IO.inspect(:ets.update_counter(table, :new, 1, {:new, 10}))
IO.inspect(:ets.lookup(table, :new))
