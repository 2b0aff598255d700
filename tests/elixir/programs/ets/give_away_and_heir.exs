# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
table = :ets.new(:given, [])
:ets.insert(table, {:a, 1})
pid =
  spawn(fn ->
    receive do
      {:"ETS-TRANSFER", given, _from, data} -> send(parent, {:got, data, :ets.lookup(given, :a)})
    end
    receive do: (:stop -> :ok)
  end)
IO.inspect(:ets.give_away(table, pid, :gift))
receive do: (message -> IO.inspect(message))
spawn(fn ->
  heired = :ets.new(:heired, [{:heir, parent, :legacy}])
  :ets.insert(heired, {:b, 2})
end)
receive do
  {:"ETS-TRANSFER", heired, _from, data} -> IO.inspect({data, :ets.lookup(heired, :b)})
end
