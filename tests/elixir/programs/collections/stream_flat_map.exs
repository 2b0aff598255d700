# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.flat_map([1, 2, 3], fn x -> [x, x * 2] end) |> Enum.to_list()
IO.inspect Stream.flat_map([1, 2], fn x -> Stream.iterate(x, &(&1 + 10)) |> Stream.take(3) end) |> Enum.to_list()
IO.inspect Stream.flat_map(1..3, fn _ -> [] end) |> Enum.to_list()
IO.inspect Stream.flat_map(1..1_000_000_000, &[&1, -&1]) |> Enum.take(5)
IO.inspect Stream.concat([1..3, [4], [5]]) |> Enum.to_list()
IO.inspect Stream.concat(1..3, Stream.cycle([0])) |> Enum.take(6)
IO.inspect Stream.concat([]) |> Enum.to_list()

try do
  Stream.flat_map([1], & &1) |> Enum.to_list()
rescue
  error -> IO.puts(Exception.message(error))
end
