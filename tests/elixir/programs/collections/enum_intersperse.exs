# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.intersperse([1, 2, 3], 0)
IO.inspect Enum.intersperse([1], 0)
IO.inspect Enum.intersperse([], 0)
IO.inspect Enum.intersperse(1..3, :and)
IO.inspect Enum.map_intersperse([1, 2, 3], :a, &(&1 * 2))
IO.inspect Enum.map_intersperse([], :a, &(&1 * 2))
IO.inspect Enum.map_intersperse(1..2, :a, &(&1 * 2))
