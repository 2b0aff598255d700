# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.scan(1..5, &(&1 + &2)) |> Enum.to_list()
IO.inspect Stream.scan(1..5, 100, &(&1 + &2)) |> Enum.to_list()
IO.inspect Stream.scan([], &(&1 + &2)) |> Enum.to_list()
IO.inspect Stream.scan(["a", "b"], &(&2 <> &1)) |> Enum.to_list()
IO.inspect Stream.repeatedly(fn -> 2 end) |> Stream.scan(&*/2) |> Enum.take(6)
