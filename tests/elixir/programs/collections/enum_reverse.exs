# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.reverse([1, 2, 3])
IO.inspect Enum.reverse([])
IO.inspect Enum.reverse(1..4)
IO.inspect Enum.reverse(%{a: 1, b: 2})
IO.inspect Enum.reverse([1, 2, 3], [4, 5])
IO.inspect Enum.reverse(1..3, 7..9)
IO.inspect Enum.reverse_slice([1, 2, 3, 4, 5, 6], 2, 4)
IO.inspect Enum.reverse_slice([1, 2, 3], 1, 0)
IO.inspect Enum.reverse_slice([1, 2, 3], 1, 100)
IO.inspect Enum.reverse_slice([1, 2, 3], 5, 2)
IO.inspect Enum.reverse_slice(1..5, 0, 2)
