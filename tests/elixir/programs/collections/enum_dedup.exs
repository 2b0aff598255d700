# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.dedup([1, 2, 3, 3, 2, 1])
IO.inspect Enum.dedup([1, 1, 2, 2.0, :three, :three])
IO.inspect Enum.dedup([])
IO.inspect Enum.dedup([nil, nil, false, false])
IO.inspect Enum.dedup_by([{1, :a}, {2, :b}, {2, :c}, {1, :a}], fn {x, _} -> x end)
IO.inspect Enum.dedup_by([5, 1, 2, 3, 2, 1], &(&1 > 2))
