# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{a: 1, b: 2}
IO.inspect Map.put(map, :a, 10)
IO.inspect Map.put(map, :c, 3)
IO.inspect Map.put_new(map, :a, 10)
IO.inspect Map.put_new(map, :c, 10)
IO.inspect Map.put_new_lazy(map, :c, fn -> :made end)
IO.inspect Map.put_new_lazy(map, :a, fn -> raise "never" end)
IO.inspect Map.replace(map, :a, 10)
IO.inspect Map.replace(map, :z, 10)
IO.inspect Map.replace!(map, :a, 10)
IO.inspect Map.replace_lazy(map, :a, &(&1 * 7))
IO.inspect Map.update(map, :a, 0, &(&1 + 1))
IO.inspect Map.update(map, :z, 0, &(&1 + 1))
IO.inspect Map.update!(map, :b, &(&1 * 2))
IO.inspect Map.put(%{1 => :integer}, 1.0, :float)

for attempt <- [fn -> Map.replace!(map, :z, 1) end, fn -> Map.update!(map, :z, & &1) end, fn -> Map.put([], :a, 1) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
