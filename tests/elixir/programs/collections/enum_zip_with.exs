# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.zip_with([1, 2], [3, 4], fn x, y -> x + y end)
IO.inspect Enum.zip_with([1, 2, 5, 6], [3, 4], fn x, y -> x * y end)
IO.inspect Enum.zip_with([[1, 2], [3, 4], [5, 6]], fn [x, y, z] -> x + y + z end)
IO.inspect Enum.zip_with([], fn _ -> :never end)
IO.inspect Enum.zip_with([[1, 2], [3]], & &1)
IO.inspect Enum.zip_with(1..3, 4..6, &{&1, &2})
IO.inspect Enum.zip_with([1..2, %{a: 1, b: 2}], & &1)
IO.inspect Enum.zip_reduce([1, 2], [3, 4], 0, fn x, y, acc -> x + y + acc end)
IO.inspect Enum.zip_reduce([[1, 1], [2, 2], [3, 3]], [], fn elements, acc -> [List.to_tuple(elements) | acc] end)
IO.inspect Enum.zip_reduce([], 0, fn _, acc -> acc end)
IO.inspect Enum.zip_reduce(1..3, 4..6, [], fn x, y, acc -> [{x, y} | acc] end)
