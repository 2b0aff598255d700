# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
lists = [[], [1], [3, 1, 2], [1, 1, 2], Enum.to_list(1..7), [:b, "a", nil], [[1], [2, 3]], [a: 1, b: 2]]

attempt = fn function ->
  try do
    function.()
  rescue
    e -> e.__struct__
  end
end

one = [
  sort: &Enum.sort/1, reverse: &Enum.reverse/1, uniq: &Enum.uniq/1, dedup: &Enum.dedup/1, count: &Enum.count/1,
  sum: &Enum.sum/1, product: &Enum.product/1, max: &Enum.max/1, min: &Enum.min/1, min_max: &Enum.min_max/1,
  empty: &Enum.empty?/1, frequencies: &Enum.frequencies/1, with_index: &Enum.with_index/1, join: &Enum.join/1,
  flatten: &List.flatten/1, first: &List.first/1, last: &List.last/1, tuple: &List.to_tuple/1, hd: &hd/1, tl: &tl/1,
  to_map: &Map.new/1, set: &MapSet.new/1, concat: &Enum.concat/1, unzip: &Enum.unzip/1, any: &Enum.any?/1, all: &Enum.all?/1,
  string: &List.to_string/1, keyword: &Keyword.keyword?/1
]

for {name, function} <- one, do: IO.inspect({name, Enum.map(lists, fn l -> attempt.(fn -> function.(l) end) end)})

two = [
  take: &Enum.take/2, drop: &Enum.drop/2, at: &Enum.at/2, fetch: &Enum.fetch/2, split: &Enum.split/2,
  take_every: &Enum.take_every/2, drop_every: &Enum.drop_every/2, chunk: &Enum.chunk_every/2, member: &Enum.member?/2,
  delete: &List.delete/2, delete_at: &List.delete_at/2, pop_at: &List.pop_at/2, duplicate: &List.duplicate/2,
  join: &Enum.join/2, intersperse: &Enum.intersperse/2, slice: &Enum.slice(&1, &2, 2), insert: &List.insert_at(&1, &2, :new),
  replace: &List.replace_at(&1, &2, :new), slide: &Enum.slide(&1, &2, 0), range: &Enum.slice(&1, &2..-1//1)
]

for {name, function} <- two do
  IO.inspect({name, for(l <- lists, n <- -3..3, do: attempt.(fn -> function.(l, n) end))}, limit: :infinity)
end

for a <- lists, b <- lists do
  IO.inspect({attempt.(fn -> a -- b end), attempt.(fn -> a ++ b end), Enum.zip(a, b), a < b, List.starts_with?(a, b)})
end
