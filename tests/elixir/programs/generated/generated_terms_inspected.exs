# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# Terms by chance, the same each time: a generator of our own, whose numbers fit into 64 bits.
defmodule Chance do
  def next(seed), do: rem(seed * 1_103_515_245 + 12_345, 2_147_483_648)
  def below(seed, n), do: rem(div(seed, 1024), n)
end

defmodule Terms do
  @atoms [:ok, :error, nil, true, false, :a, :"with space", Foo.Bar, :+, :x?, :"1", :Up]
  @texts ["", "a", "text", "two words", "quo\"te", "new\nline", "é✓", "\#{x}", "tab\t", "long enough to make lines wrap"]

  def term(seed, depth) do
    kind = if depth == 0, do: Chance.below(seed, 5), else: Chance.below(seed, 10)
    seed = Chance.next(seed)

    case kind do
      0 -> {Chance.below(seed, 2_000_000) - 1_000_000, Chance.next(seed)}
      1 -> {Enum.at(@atoms, Chance.below(seed, length(@atoms))), Chance.next(seed)}
      2 -> {Enum.at(@texts, Chance.below(seed, length(@texts))), Chance.next(seed)}
      3 -> {(Chance.below(seed, 2_000_000) - 1_000_000) / 256, Chance.next(seed)}
      4 -> {Enum.at(['abc', [], {}, %{}, [7], 1..3, MapSet.new([1])], Chance.below(seed, 7)), Chance.next(seed)}
      5 -> with {list, seed} <- terms(seed, depth), do: {List.to_tuple(list), seed}
      6 -> with {list, seed} <- terms(seed, depth), do: {Map.new(Enum.with_index(list)), seed}
      7 -> with {list, seed} <- terms(seed, depth), do: {keywords(list), seed}
      8 -> with {list, seed} <- terms(seed, depth), do: {Map.new(keywords(list)), seed}
      9 -> terms(seed, depth)
    end
  end

  def terms(seed, depth) do
    count = Chance.below(seed, 6)
    Enum.map_reduce(List.duplicate(0, count), Chance.next(seed), fn _, seed -> term(seed, depth - 1) end)
  end

  defp keywords(list), do: Enum.zip([:first, :second, :"third one", :fourth, :fifth, :sixth], list)
end

Enum.reduce(1..150, 42, fn _, seed ->
  {term, seed} = Terms.term(seed, 4)
  IO.inspect(term)
  seed
end)

Enum.reduce(1..40, 7, fn n, seed ->
  {term, seed} = Terms.term(seed, 3)
  IO.inspect(term, width: 10 + n)
  IO.puts(inspect(term, limit: 4))
  seed
end)
