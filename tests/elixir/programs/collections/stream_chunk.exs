# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.chunk_every(1..7, 3) |> Enum.to_list()
IO.inspect Stream.chunk_every(1..7, 3, 2) |> Enum.to_list()
IO.inspect Stream.chunk_every(1..6, 3, 2, :discard) |> Enum.to_list()
IO.inspect Stream.chunk_every(1..6, 4, 4, [:x, :y, :z]) |> Enum.to_list()
IO.inspect Stream.chunk_every(1..10, 2, 3) |> Enum.to_list()
IO.inspect Stream.chunk_every(1..6, 3) |> Enum.to_list()
IO.inspect Stream.chunk_every([], 3) |> Enum.to_list()
IO.inspect Stream.iterate(1, &(&1 + 1)) |> Stream.chunk_every(3) |> Enum.take(2)
IO.inspect Stream.take(1..10, 5) |> Stream.chunk_every(2) |> Enum.to_list()
IO.inspect 1..10 |> Stream.chunk_every(3) |> Stream.map(&Enum.sum/1) |> Enum.to_list()
IO.inspect Stream.chunk_by([1, 1, 2, 3, 3], & &1) |> Enum.to_list()
IO.inspect Stream.chunk_by([], & &1) |> Enum.to_list()

add = fn x, acc -> if rem(x, 3) == 0, do: {:cont, {acc, x}, 0}, else: {:cont, acc + x} end
IO.inspect Stream.chunk_while(1..8, 0, add, fn acc -> {:cont, {:rest, acc}, nil} end) |> Enum.to_list()
IO.inspect Stream.chunk_while(1..8, 0, add, fn acc -> {:cont, acc} end) |> Enum.to_list()
IO.inspect Stream.chunk_while(1..8, 0, fn 4, acc -> {:halt, acc}; x, acc -> {:cont, x, acc + 1} end, &{:cont, {:stopped, &1}, nil}) |> Enum.to_list()
