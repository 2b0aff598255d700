# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect List.myers_difference([1, 4, 2, 3], [1, 2, 3, 4])
IO.inspect List.myers_difference([], [])
IO.inspect List.myers_difference([1, 2], [])
IO.inspect List.myers_difference([], [1, 2])
IO.inspect List.myers_difference([1, 2, 3], [1, 2, 3])
IO.inspect List.myers_difference([1, 2, 3], [4, 5])
IO.inspect List.myers_difference([:a, :b, :c, :a, :b, :b, :a], [:c, :b, :a, :b, :a, :c])
IO.inspect List.myers_difference(["a", "db", "c"], ["a", "bc"])

script = fn left, right -> if is_list(left) and is_list(right), do: List.myers_difference(left, right) end
IO.inspect List.myers_difference([1, [2, 3], 4], [1, [2, 5], 4], script)
