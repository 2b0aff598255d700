# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.drop(1..10, 7) |> Enum.to_list()
IO.inspect Stream.drop(1..3, 0) |> Enum.to_list()
IO.inspect Stream.drop(1..3, 9) |> Enum.to_list()
IO.inspect Stream.drop(1..5, -2) |> Enum.to_list()
IO.inspect Stream.drop(1..2, -5) |> Enum.to_list()
IO.inspect Stream.drop_while(1..10, &(&1 <= 7)) |> Enum.to_list()
IO.inspect Stream.drop_while([1, 5, 1], &(&1 < 3)) |> Enum.to_list()
IO.inspect Stream.drop_every(1..10, 2) |> Enum.to_list()
IO.inspect Stream.drop_every(1..10, 4) |> Enum.to_list()
IO.inspect Stream.drop_every(1..5, 0) |> Enum.to_list()
IO.inspect Stream.drop_every(1..5, 1) |> Enum.to_list()
