# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{a: 1, b: 2}
IO.inspect :maps.get(:a, map)
IO.inspect :maps.get(:z, map, 0)
IO.inspect :maps.find(:a, map)
IO.inspect :maps.find(:z, map)
IO.inspect :maps.put(:c, 3, map)
IO.inspect :maps.update(:a, 5, map)
IO.inspect :maps.remove(:a, map)
IO.inspect :maps.take(:a, map)
IO.inspect :maps.take(:z, map)
IO.inspect :maps.merge(map, %{a: 9})
IO.inspect :maps.keys(map)
IO.inspect :maps.values(map)
IO.inspect :maps.to_list(map)
IO.inspect :maps.from_list(a: 1, a: 2)
IO.inspect :maps.from_keys([:x, :y], 0)
IO.inspect :maps.is_key(:a, map)
IO.inspect :maps.size(map)
IO.inspect :maps.new()
IO.inspect :maps.with([:a, :z], map)
IO.inspect :maps.without([:a, :z], map)
IO.inspect :maps.map(fn _, value -> value * 2 end, map)
IO.inspect :maps.filter(fn _, value -> value > 1 end, map)
IO.inspect :maps.fold(fn key, value, acc -> [{key, value} | acc] end, [], map)
IO.inspect :maps.update_with(:a, &(&1 + 1), map)
IO.inspect :maps.update_with(:z, &(&1 + 1), 0, map)
IO.inspect :maps.merge_with(fn _, left, right -> left + right end, map, %{a: 10})
IO.inspect :maps.groups_from_list(&rem(&1, 2), [1, 2, 3])
{key, value, iterator} = :maps.next(:maps.iterator(map))
IO.inspect {key, value}
{:b, 2, iterator} = :maps.next(iterator)
IO.inspect :maps.next(iterator)

for attempt <- [fn -> :maps.get(:z, map) end, fn -> :maps.get(:z, 1) end, fn -> :maps.update(:z, 1, map) end, fn -> :maps.from_list(1) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
