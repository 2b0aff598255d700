# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.iterate(1, &(&1 * 2)) |> Enum.take(6)
IO.inspect Stream.iterate("a", &(&1 <> "b")) |> Enum.at(3)

# The next element is worked out when it is wanted.
Stream.iterate(1, fn x -> IO.puts("after #{x}"); x + 1 end) |> Enum.take(3) |> IO.inspect()

fibonacci = Stream.iterate({0, 1}, fn {a, b} -> {b, a + b} end) |> Stream.map(&elem(&1, 0))
IO.inspect Enum.take(fibonacci, 12)
IO.inspect fibonacci |> Stream.drop_while(&(&1 < 1000)) |> Enum.at(0)
