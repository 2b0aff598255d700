# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.unfold(5, fn 0 -> nil; n -> {n, n - 1} end) |> Enum.to_list()
IO.inspect Stream.unfold({1, 1}, fn {a, b} -> {a, {b, a + b}} end) |> Enum.take(8)
IO.inspect Stream.unfold(nil, fn _ -> nil end) |> Enum.to_list()
IO.inspect Stream.unfold("abc", &String.next_grapheme/1) |> Enum.to_list()

try do
  Stream.unfold(1, fn _ -> :wrong end) |> Enum.take(1)
rescue
  error in CaseClauseError -> IO.puts(Exception.message(error))
end
