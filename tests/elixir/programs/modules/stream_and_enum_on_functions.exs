# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Enum.to_list(Stream.map(%{a: 1}, fn {k, v} -> {v, k} end)))
IO.inspect(Enum.sum(Stream.filter(1..100, &(rem(&1, 7) == 0))))
IO.inspect(Enum.reduce(Stream.take(Stream.cycle(1..3), 7), 0, &+/2))
IO.inspect(Enum.zip(Stream.iterate(1, &(&1 + 1)), [:a, :b, :c]))
IO.inspect(Enum.map(MapSet.new([1, 2]), &(&1 + 1)))
IO.inspect(1..3 |> Stream.map(&(&1 + 1)) |> Stream.filter(&(&1 > 2)) |> Enum.count())
IO.inspect(Stream.interval(1) |> Enum.take(2))
IO.inspect(Stream.transform(1..5, 0, fn x, acc -> if acc > 3, do: {:halt, acc}, else: {[x * 2], acc + x} end) |> Enum.to_list())
IO.inspect(Stream.dedup([1, 1, 2]) |> Enum.to_list())
IO.inspect(Stream.intersperse([1, 2], 0) |> Enum.to_list())
IO.inspect(Stream.reject([1, 2], &(&1 > 1)) |> Enum.to_list())
