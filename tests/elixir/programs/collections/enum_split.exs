# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.split([1, 2, 3], 2)
IO.inspect Enum.split([1, 2, 3], 10)
IO.inspect Enum.split([1, 2, 3], 0)
IO.inspect Enum.split([1, 2, 3], -1)
IO.inspect Enum.split([1, 2, 3], -5)
IO.inspect Enum.split(1..5, 2)
IO.inspect Enum.split(1..5, -2)
IO.inspect Enum.split([], 2)
