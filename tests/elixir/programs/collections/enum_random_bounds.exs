# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# What comes out is a matter of chance; that it is in bounds is not.
IO.inspect Enum.random(1..10) in 1..10
IO.inspect Enum.random([:only])
IO.inspect Enum.random(%{a: 1})
IO.inspect Enum.sort(Enum.shuffle([3, 1, 2]))
IO.inspect Enum.shuffle([])
IO.inspect length(Enum.take_random(1..100, 5))
IO.inspect Enum.sort(Enum.take_random(1..3, 10))
IO.inspect Enum.take_random([1, 2, 3], 0)
IO.inspect Enum.take_random([], 3)
IO.inspect Enum.uniq(Enum.take_random(1..50, 20)) |> length()
IO.inspect Enum.random(Stream.map([7], & &1))

try do
  Enum.random([])
rescue
  error in Enum.EmptyError -> IO.puts(Exception.message(error))
end
