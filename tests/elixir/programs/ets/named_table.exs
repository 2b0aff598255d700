# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:ets.new(:names, [:named_table]))
:ets.insert(:names, {"key", "value"})
[{_, value}] = :ets.lookup(:names, "key")
IO.inspect(value)
IO.inspect(:ets.whereis(:nothing))
IO.inspect(is_reference(:ets.whereis(:names)))
IO.inspect(:ets.rename(:names, :other))
IO.inspect(:ets.lookup(:other, "key"))
