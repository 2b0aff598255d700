# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# A hundred thousand elements are no matter.
list = Enum.to_list(1..100_000)
IO.inspect Enum.sum(Enum.map(list, &(&1 * 2)))
IO.inspect length(Enum.filter(list, &(rem(&1, 7) == 0)))
IO.inspect Enum.reduce(list, 0, &+/2)
IO.inspect map_size(Enum.frequencies(Enum.map(list, &rem(&1, 1000))))
IO.inspect map_size(Enum.group_by(list, &div(&1, 100)))
IO.inspect length(Enum.uniq(Enum.map(list, &rem(&1, 5000))))
IO.inspect hd(Enum.sort(list, :desc))
IO.inspect hd(Enum.sort_by(list, &(-&1)))
IO.inspect map_size(Map.new(list, &{&1, &1}))
IO.inspect MapSet.size(MapSet.new(list))
IO.inspect length(Enum.chunk_every(list, 7))
IO.inspect length(Enum.zip(list, list))
IO.inspect Enum.count(Stream.map(list, & &1))
IO.inspect Enum.at(list, -1)
IO.inspect Enum.max(list)
