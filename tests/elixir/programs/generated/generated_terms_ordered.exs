# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Chance do
  def next(seed), do: rem(seed * 1_103_515_245 + 12_345, 2_147_483_648)
  def below(seed, n), do: rem(div(seed, 1024), n)
end

defmodule Terms do
  def term(seed, depth) do
    kind = if depth == 0, do: Chance.below(seed, 4), else: Chance.below(seed, 7)
    seed = Chance.next(seed)

    case kind do
      0 -> {Chance.below(seed, 5) - 2, Chance.next(seed)}
      1 -> {Enum.at([:a, :b, nil, true, :"a b"], Chance.below(seed, 5)), Chance.next(seed)}
      2 -> {Enum.at(["", "a", "b", "ab", "B"], Chance.below(seed, 5)), Chance.next(seed)}
      3 -> {(Chance.below(seed, 9) - 4) / 2 + 0.25, Chance.next(seed)}
      4 -> with {list, seed} <- terms(seed, depth), do: {List.to_tuple(list), seed}
      5 -> with {list, seed} <- terms(seed, depth), do: {Map.new(Enum.with_index(list), fn {v, k} -> {k, v} end), seed}
      6 -> terms(seed, depth)
    end
  end

  def terms(seed, depth) do
    count = Chance.below(seed, 4)
    Enum.map_reduce(List.duplicate(0, count), Chance.next(seed), fn _, seed -> term(seed, depth - 1) end)
  end
end

{terms, _} = Enum.map_reduce(1..60, 3, fn _, seed -> Terms.term(seed, 2) end)
IO.inspect(Enum.sort(terms), limit: :infinity)
IO.inspect(Enum.uniq(terms) |> length())
IO.inspect(Enum.dedup(Enum.sort(terms)) |> length())
IO.inspect(terms |> Enum.group_by(& &1) |> Enum.map(fn {_, v} -> length(v) end) |> Enum.sort())
IO.inspect(for(a <- terms, b <- terms, a < b, do: 1) |> length())
IO.inspect(for(a <- terms, b <- terms, a == b, do: 1) |> length())
IO.inspect(for(a <- terms, b <- terms, a === b, do: 1) |> length())
IO.inspect({Enum.min(terms), Enum.max(terms)})
IO.inspect(terms |> Map.new(&{&1, true}) |> map_size())
IO.inspect(MapSet.size(MapSet.new(terms)))
IO.inspect(Enum.sort(terms, :desc) |> hd())
IO.inspect((terms -- Enum.take(terms, 30)) |> length())
