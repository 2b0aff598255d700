# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.concat([[1, [2], 3], [4], [5, 6]])
IO.inspect Enum.concat([1..3, [4], %{a: 5}])
IO.inspect Enum.concat([1, 2], [3])
IO.inspect Enum.concat(1..2, 3..4)
IO.inspect Enum.concat([])
IO.inspect Enum.concat([], [])
IO.inspect Enum.concat(MapSet.new([2, 1]), [1])

try do
  Enum.concat([1, 2])
rescue
  error -> IO.puts(Exception.message(error))
end
