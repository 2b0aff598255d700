# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.join([1, 2, 3])
IO.inspect Enum.join([1, 2, 3], " = ")
IO.inspect Enum.join([], ",")
IO.inspect Enum.join(["a", :b, 1, 2.5, nil, 'c'], "-")
IO.inspect Enum.join(1..4, ", ")
IO.inspect Enum.join(MapSet.new(["x", "y"]), "")
IO.inspect Enum.map_join([1, 2, 3], &(&1 * 2))
IO.inspect Enum.map_join([1, 2, 3], " = ", &(&1 * 2))
IO.inspect Enum.map_join(%{a: 1, b: 2}, "&", fn {key, value} -> "#{key}=#{value}" end)
IO.inspect Enum.map_join([], "x", & &1)

try do
  Enum.join([{1, 2}])
rescue
  error -> IO.puts(Exception.message(error))
end
