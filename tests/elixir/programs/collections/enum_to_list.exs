# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.to_list(1..5)
IO.inspect Enum.to_list(5..1)
IO.inspect Enum.to_list(1..10//4)
IO.inspect Enum.to_list(1..0//1)
IO.inspect Enum.to_list(%{b: 1, a: 2})
IO.inspect Enum.to_list(a: 1)
IO.inspect Enum.to_list(MapSet.new([3, 1]))
IO.inspect Enum.to_list(Stream.map([1, 2], & &1))

for value <- [1, :atom, "text", {1, 2}, 1.5] do
  try do
    Enum.to_list(value)
  rescue
    error in Protocol.UndefinedError -> IO.puts(Exception.message(error))
  end
end

defmodule Plain do
  defstruct [:field]
end

try do
  Enum.map(struct(Plain), & &1)
rescue
  error in Protocol.UndefinedError ->
    IO.inspect(error.protocol)
    IO.puts(Exception.message(error))
end
