# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.uniq([1, 2, 3, 3, 2, 1])
IO.inspect Enum.uniq([1, 1.0, 1])
IO.inspect Enum.uniq([])
IO.inspect Enum.uniq([[], [1], [], %{a: 1}, %{a: 1}])
IO.inspect Enum.uniq_by([{1, :x}, {2, :y}, {1, :z}], fn {x, _} -> x end)
IO.inspect Enum.uniq_by(["ant", "bee", "cat", "horse"], &String.length/1)
IO.inspect Enum.uniq_by(1..10, &rem(&1, 3))
