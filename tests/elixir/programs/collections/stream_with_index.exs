# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.with_index([:a, :b]) |> Enum.to_list()
IO.inspect Stream.with_index([:a, :b], 5) |> Enum.to_list()
IO.inspect Stream.cycle([:x]) |> Stream.with_index() |> Enum.take(3)

# A stream starts anew each time.
stream = Stream.with_index([:a, :b])
IO.inspect Enum.to_list(stream) == Enum.to_list(stream)
IO.inspect stream |> Stream.filter(fn {_, index} -> index == 1 end) |> Stream.with_index() |> Enum.to_list()

try do
  Stream.with_index([1], :a)
rescue
  error -> IO.puts(Exception.message(error))
end
