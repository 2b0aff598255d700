# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.zip([1, 2, 3], [:a, :b]) |> Enum.to_list()
IO.inspect Stream.zip([1..3, Stream.cycle([:x]), ["a", "b", "c"]]) |> Enum.to_list()
IO.inspect Stream.zip(Stream.cycle([1, 2]), Stream.iterate(0, &(&1 + 1))) |> Enum.take(3)
IO.inspect Stream.zip_with([1, 2], [3, 4], &(&1 * &2)) |> Enum.to_list()
IO.inspect Stream.zip_with([[1, 2], [3, 4], [5, 6]], &Enum.sum/1) |> Enum.to_list()
IO.inspect Stream.zip(Stream.take(1..9, 2), Stream.drop(1..9, 5)) |> Enum.to_list()
IO.inspect Stream.zip(1..5 |> Stream.chunk_every(2), [:a, :b, :c]) |> Enum.to_list()
IO.inspect Stream.zip(Stream.flat_map(1..2, &[&1, &1]), Stream.concat([[:a], [:b, :c]])) |> Enum.to_list()

closing = fn name -> Stream.resource(fn -> 0 end, &{[&1], &1 + 1}, fn n -> IO.puts("#{name} closed at #{n}") end) end
IO.inspect Stream.zip(closing.("first"), [:a, :b]) |> Enum.to_list()
IO.inspect Stream.zip([closing.("one"), closing.("two")]) |> Enum.take(2)
