# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{:a => 1, "b" => 2, nil => 3}
IO.inspect Map.get(map, :a)
IO.inspect Map.get(map, :z)
IO.inspect Map.get(map, :z, 0)
IO.inspect Map.get(map, nil)
IO.inspect Map.get_lazy(map, :z, fn -> :lazy end)
IO.inspect Map.get_lazy(map, :a, fn -> raise "never" end)
IO.inspect Map.fetch(map, "b")
IO.inspect Map.fetch(map, "z")
IO.inspect Map.fetch!(map, "b")
IO.inspect Map.has_key?(map, :a)
IO.inspect Map.has_key?(%{1 => :x}, 1.0)
IO.inspect Map.keys(%{b: 1, a: 2})
IO.inspect Map.values(%{b: 1, a: 2})
IO.inspect map_size(map)
IO.inspect map[:a]
IO.inspect %{a: 1}.a

attempts = [
  fn -> Map.fetch!(%{a: 1}, :z) end,
  fn -> Map.fetch!(%{}, "text") end,
  fn -> Map.get(:no_map, :a) end,
  fn -> Map.fetch([a: 1], :a) end,
  fn -> Map.keys(1) end,
  fn -> Map.has_key?(nil, 1) end
]

for attempt <- attempts do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
