# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# Streams of streams, halted inside.
nested = Stream.map(1..3, fn x -> Stream.map(1..3, fn y -> x * y end) end)
IO.inspect Enum.map(nested, &Enum.to_list/1)
IO.inspect nested |> Stream.concat() |> Enum.take(5)
IO.inspect nested |> Stream.concat() |> Stream.chunk_every(2) |> Stream.map(&Enum.sum/1) |> Enum.take(3)
IO.inspect Enum.concat(nested)
IO.inspect(for stream <- nested, x <- stream, x > 3, do: x)
IO.inspect Enum.count(Stream.concat(nested))
IO.inspect Enum.member?(Stream.concat(nested), 9)
