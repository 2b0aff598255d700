# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(inspect([1, 2, 3], pretty: true, width: 5))
IO.inspect(inspect(%{a: 1, b: 2}, pretty: true, width: 5))
IO.inspect(inspect({1, 2, 3}, pretty: true, width: 1))
IO.inspect(inspect([:a, {:b}], pretty: true, width: 1))
IO.inspect(inspect([a: 1, b: [c: 2]], pretty: true, width: 8))
