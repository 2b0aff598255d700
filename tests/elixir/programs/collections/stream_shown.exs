# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# A stream is shown with what it goes through; functions are left out here.
hide = fn term -> inspect(term) |> String.replace(~r/#Function<.*?>/, "f") end
IO.puts hide.(Stream.map([1, 2], & &1))
IO.puts hide.(1..3 |> Stream.map(& &1) |> Stream.filter(& &1))
IO.puts hide.(Stream.take(1..3, 0))
IO.inspect is_function(Stream.cycle([1]), 2)
IO.inspect is_function(Stream.unfold(1, & &1), 2)
