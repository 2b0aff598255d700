# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.scan(1..5, &(&1 + &2))
IO.inspect Enum.scan(1..5, 0, &(&1 + &2))
IO.inspect Enum.scan([], &(&1 + &2))
IO.inspect Enum.scan(["a", "b", "c"], &(&2 <> &1))
IO.inspect Enum.scan([3, 1, 4, 1, 5], &max/2)
IO.inspect Enum.scan([], 7, &(&1 + &2))
