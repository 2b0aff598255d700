# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
list = [:a, :b, :c]
IO.inspect Enum.at(list, 0)
IO.inspect Enum.at(list, -1)
IO.inspect Enum.at(list, 3)
IO.inspect Enum.at(list, -4, :none)
IO.inspect Enum.at(10..20//5, 2)
IO.inspect Enum.at(10..20//5, -3)
IO.inspect Enum.at(10..20//5, 3, :outside)
IO.inspect Enum.at(Stream.iterate(1, &(&1 * 2)), 10)
IO.inspect Enum.fetch(list, 1)
IO.inspect Enum.fetch(list, 9)
IO.inspect Enum.fetch!(list, -2)

try do
  Enum.fetch!(list, 3)
rescue
  error in Enum.OutOfBoundsError -> IO.puts(Exception.message(error))
end
