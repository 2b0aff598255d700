# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
stream =
  [1, 2, 3, 4]
  |> Stream.map(fn x -> IO.puts("map #{x}"); x * 2 end)
  |> Stream.filter(fn x -> IO.puts("filter #{x}"); rem(x, 4) == 0 end)

IO.puts("nothing yet")
IO.inspect Enum.to_list(stream)
IO.inspect Enum.take(stream, 1)
IO.inspect 1..3 |> Stream.reject(&(&1 == 2)) |> Enum.to_list()
IO.inspect 1..3 |> Stream.each(&IO.puts/1) |> Enum.map(&(&1 + 1))
IO.inspect Stream.run(Stream.map([1], &IO.puts/1))
IO.inspect %{a: 1} |> Stream.map(fn {key, value} -> {value, key} end) |> Enum.into(%{})
IO.inspect MapSet.new([2, 1]) |> Stream.map(&(&1 * 3)) |> Enum.to_list()
