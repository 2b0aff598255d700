# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect([1, 2, 3])
IO.inspect([])
IO.inspect([[1], [2, [3]]])
IO.inspect([1 | 2])
IO.inspect([1, 2 | :a])
IO.inspect([nil, true, "a"])
