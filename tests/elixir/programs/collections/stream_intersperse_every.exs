# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.intersperse([1, 2, 3], 0) |> Enum.to_list()
IO.inspect Stream.intersperse([], 0) |> Enum.to_list()
IO.inspect Stream.intersperse([1], 0) |> Enum.to_list()
IO.inspect Stream.iterate(1, &(&1 + 1)) |> Stream.intersperse(:and) |> Enum.take(4)
IO.inspect Stream.map_every(1..10, 3, &(&1 * 100)) |> Enum.to_list()
IO.inspect Stream.map_every(1..3, 0, &(&1 * 100)) |> Enum.to_list()
IO.inspect Stream.map_every(1..3, 1, &(&1 * 100)) |> Enum.to_list()
