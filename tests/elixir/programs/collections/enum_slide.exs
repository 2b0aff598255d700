# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
letters = [:a, :b, :c, :d, :e, :f]
IO.inspect Enum.slide(letters, 5, 1)
IO.inspect Enum.slide(letters, 1, 4)
IO.inspect Enum.slide(letters, 1..3, 5)
IO.inspect Enum.slide(letters, 3..5, 0)
IO.inspect Enum.slide(letters, -1, 0)
IO.inspect Enum.slide(letters, 0, -1)
IO.inspect Enum.slide(letters, -3..-2, 1)
IO.inspect Enum.slide(letters, 2, 2)
IO.inspect Enum.slide(letters, 2..3, 2)
IO.inspect Enum.slide(letters, 9, 0)
IO.inspect Enum.slide([], 1, 2)
IO.inspect Enum.slide(1..5, 0, 2)

try do
  Enum.slide(letters, 1..4, 2)
rescue
  error in ArgumentError -> IO.puts(Exception.message(error))
end
