# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.take(1..100, 3) |> Enum.to_list()
IO.inspect Stream.take([1, 2], 5) |> Enum.to_list()
IO.inspect Stream.take([1, 2], 0) |> Enum.to_list()
IO.inspect Stream.take(1..5, -2) |> Enum.to_list()
IO.inspect Stream.cycle([1, 2, 3]) |> Stream.take(5) |> Enum.to_list()

# The element after the last one is never asked for.
1..10
|> Stream.each(&IO.puts("asked for #{&1}"))
|> Stream.take(2)
|> Stream.run()

IO.inspect Stream.take_while(1..100, &(&1 < 4)) |> Enum.to_list()
IO.inspect Stream.take_every(1..10, 3) |> Enum.to_list()
IO.inspect Stream.take_every(1..10, 0) |> Enum.to_list()
IO.inspect Stream.take_every(1..3, 1) |> Enum.to_list()

try do
  Stream.take([1], :all)
rescue
  error -> IO.puts(Exception.message(error))
end
