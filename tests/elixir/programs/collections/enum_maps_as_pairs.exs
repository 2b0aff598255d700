# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{one: 1, two: 2, three: 3}
IO.inspect Enum.sort_by(map, fn {_, value} -> value end)
IO.inspect Enum.map(map, fn {key, _} -> key end)
IO.inspect Enum.find(map, fn {_, value} -> value == 2 end)
IO.inspect Enum.reduce(map, 0, fn {_, value}, sum -> sum + value end)
IO.inspect Enum.reject(map, fn {_, value} -> value > 1 end)
IO.inspect Enum.max_by(map, fn {_, value} -> value end)
IO.inspect Enum.with_index(map)
IO.inspect Enum.any?(map, &match?({:two, _}, &1))
IO.inspect Enum.flat_map(map, fn {key, value} -> List.duplicate(key, value) end)
IO.inspect Enum.unzip(map)
IO.inspect Enum.slice(map, 0..1)
IO.inspect Enum.partition(map, fn {_, value} -> value > 2 end)
IO.inspect Map.new(map, fn {key, value} -> {value, key} end)
