# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(inspect([1, 2, 3, 4], limit: 2))
IO.inspect(inspect({1, 2, 3}, limit: 1))
IO.inspect(inspect(%{a: 1, b: 2}, limit: 1))
IO.inspect(inspect([1, [2, [3, [4]]]], limit: 2))
IO.inspect(inspect([1], limit: 0))
IO.inspect(inspect(<<0, 1, 2, 3>>, limit: 2))
IO.inspect(inspect([a: 1, b: 2], limit: 1))
IO.inspect(inspect([1, 2 | 3], limit: 1))
