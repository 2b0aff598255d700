# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect List.foldl([5, 5], 10, fn x, acc -> x + acc end)
IO.inspect List.foldl([1, 2, 3], [], &[&1 | &2])
IO.inspect List.foldr([1, 2, 3], [], &[&1 | &2])
IO.inspect List.foldr([1, 2, 3, 4], 0, fn x, acc -> x - acc end)
IO.inspect List.foldl([], :acc, fn _, _ -> :never end)
IO.inspect List.zip([[1, 2], [3, 4], [5, 6]])
IO.inspect List.zip([[1, 2], [3]])
IO.inspect List.zip([])
