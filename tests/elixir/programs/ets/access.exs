# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
table = :ets.new(:guarded, [:protected])
:ets.insert(table, {:a, 1})
private = :ets.new(:private, [:private])
spawn(fn ->
  send(parent, {:read, :ets.lookup(table, :a)})
  for function <- [fn -> :ets.insert(table, {:a, 2}) end, fn -> :ets.lookup(private, :a) end] do
    result =
      try do
        function.()
      rescue
        error -> error.__struct__
      end
    send(parent, {:result, result})
  end
end)
for _ <- 1..3 do
  receive do: (message -> IO.inspect(message))
end
