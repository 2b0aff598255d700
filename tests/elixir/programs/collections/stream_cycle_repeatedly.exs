# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.cycle([1, 2, 3]) |> Enum.take(7)
IO.inspect Stream.cycle(1..2) |> Enum.take(5)
IO.inspect Stream.cycle(%{a: 1}) |> Enum.take(2)
IO.inspect Stream.repeatedly(fn -> :tick end) |> Enum.take(3)

{:ok, counter} = Agent.start_link(fn -> 0 end)
next = fn -> Agent.get_and_update(counter, &{&1, &1 + 1}) end
IO.inspect Stream.repeatedly(next) |> Stream.map(&(&1 * 10)) |> Enum.take(4)
IO.inspect Agent.get(counter, & &1)

try do
  Stream.cycle([])
rescue
  error in ArgumentError -> IO.puts(Exception.message(error))
end

try do
  Stream.cycle(1..0//1) |> Enum.take(1)
rescue
  error in ArgumentError -> IO.puts(Exception.message(error))
end
