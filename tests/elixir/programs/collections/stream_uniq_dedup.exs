# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.uniq([1, 2, 3, 3, 2, 1, 1.0]) |> Enum.to_list()
IO.inspect Stream.uniq_by([{1, :x}, {2, :y}, {1, :z}], fn {x, _} -> x end) |> Enum.to_list()
IO.inspect Stream.cycle([1, 2, 3]) |> Stream.uniq() |> Enum.take(3)
IO.inspect Stream.dedup([1, 2, 3, 3, 2, 1, 1.0]) |> Enum.to_list()
IO.inspect Stream.dedup([nil, nil, 1]) |> Enum.to_list()
IO.inspect Stream.dedup_by([{1, :a}, {1, :b}, {2, :c}], &elem(&1, 0)) |> Enum.to_list()
