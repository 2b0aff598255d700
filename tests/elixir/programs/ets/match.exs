# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
table = :ets.new(:people, [:ordered_set])
:ets.insert(table, [{1, "ann", 30}, {2, "bob", 40}, {3, "cid", 30}])
IO.inspect(:ets.match(table, {:"$1", :"$2", 30}))
IO.inspect(:ets.match(table, {:_, :"$1", :_}))
IO.inspect(:ets.match_object(table, {:_, :_, 40}))
IO.inspect(:ets.match_delete(table, {:_, :_, 30}))
IO.inspect(:ets.tab2list(table))
