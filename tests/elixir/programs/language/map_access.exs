# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{:a => 1, "b" => 2, nil => 3}
IO.inspect(map.a)
IO.inspect(map[:a])
IO.inspect(map["b"])
IO.inspect(map[:missing])
IO.inspect(map[nil])
nested = %{x: %{y: %{z: :deep}}}
IO.inspect(nested.x.y.z)
IO.inspect(nested[:x][:y][:z])
IO.inspect(nested[:no][:such][:path])
IO.inspect(nil[:a])
IO.inspect(%{f: fn x -> x + 1 end}.f.(1))
IO.inspect(Map.get(map, :a))
IO.inspect(Map.fetch(map, "b"))
IO.inspect(Map.fetch(map, "c"))
holder = %{mod: String}
IO.inspect(holder.mod.upcase("x"))
list = [%{n: 1}, %{n: 2}]
IO.inspect(Enum.map(list, & &1.n))
IO.inspect(hd(list).n)
IO.inspect((List.last(list))[:n])
key = :a
IO.inspect(map[key])
