# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
set = MapSet.new([3, 1, 2, 1])
IO.inspect set
IO.inspect MapSet.new()
IO.inspect MapSet.new([1, 2], fn x -> x * 10 end)
IO.inspect MapSet.new(%{a: 1})
IO.inspect MapSet.put(set, 4)
IO.inspect MapSet.put(set, 3)
IO.inspect MapSet.delete(set, 1)
IO.inspect MapSet.delete(set, 9)
IO.inspect MapSet.member?(set, 2)
IO.inspect MapSet.member?(set, 2.0)
IO.inspect 3 in set
IO.inspect MapSet.size(set)
IO.inspect MapSet.to_list(set)
IO.inspect MapSet.filter(set, &(&1 > 1))
IO.inspect MapSet.reject(set, &(&1 > 1))
IO.inspect Enum.map(set, &(&1 * 2))
IO.inspect MapSet.new([2, 1]) == MapSet.new([1, 2])
IO.inspect MapSet.new(set) == set

for attempt <- [fn -> MapSet.new(1) end, fn -> MapSet.put(%{}, 1) end, fn -> MapSet.size([]) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
