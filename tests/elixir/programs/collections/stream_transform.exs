# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.transform(1..1000, 0, fn x, acc -> if acc < 3, do: {[x], acc + 1}, else: {:halt, acc} end) |> Enum.to_list()
IO.inspect Stream.transform([1, 2, 3], 0, fn x, acc -> {[x, acc], acc + x} end) |> Enum.to_list()
IO.inspect Stream.transform([1, 2, 3], nil, fn x, acc -> {1..x, acc} end) |> Enum.to_list()
IO.inspect Stream.transform([1, 2, 3], nil, fn _, acc -> {[], acc} end) |> Enum.to_list()

stream =
  Stream.transform(
    1..4,
    fn -> IO.puts("start"); 0 end,
    fn x, sum -> {[x + sum], sum + x} end,
    fn sum -> IO.puts("end with #{sum}") end
  )

IO.inspect Enum.to_list(stream)
IO.inspect Enum.take(stream, 2)

with_last =
  Stream.transform(
    [1, 2, 3],
    fn -> 0 end,
    fn x, sum -> {[x], x + sum} end,
    fn sum -> {[{:sum, sum}], sum} end,
    fn sum -> IO.puts("after #{sum}") end
  )

IO.inspect Enum.to_list(with_last)
IO.inspect Enum.take(with_last, 1)
IO.inspect Stream.transform(1..3, 0, fn x, acc -> {Stream.map([x, acc], &(&1 * 2)), acc + x} end) |> Enum.take(5)
