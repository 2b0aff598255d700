# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{a: 1, b: 2, c: 3}
IO.inspect Map.delete(map, :a)
IO.inspect Map.delete(map, :z)
IO.inspect Map.pop(map, :a)
IO.inspect Map.pop(map, :z)
IO.inspect Map.pop(map, :z, :none)
IO.inspect Map.pop!(map, :b)
IO.inspect Map.pop_lazy(map, :z, fn -> :made end)
IO.inspect Map.take(map, [:a, :z, :c])
IO.inspect Map.drop(map, [:a, :z])
IO.inspect Map.split(map, [:b, :z])
IO.inspect Map.take(%{1 => :a, 2 => :b}, 2..5)
IO.inspect Map.drop(map, MapSet.new([:a, :b]))

for attempt <- [fn -> Map.pop!(map, :z) end, fn -> Map.take(map, :a) end, fn -> Map.delete(1, 2) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
