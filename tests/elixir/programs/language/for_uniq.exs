# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(for x <- [1, 2, 1, 3, 2], uniq: true, do: x)
IO.inspect(for x <- 1..6, uniq: true, do: rem(x, 3))
IO.inspect(for x <- [1, 2, 1], uniq: true, into: %{}, do: {x, x})
IO.inspect(for x <- ["A", "a"], uniq: true, into: "", do: String.downcase(x))
IO.inspect(for x <- [1, 1.0, 1], uniq: true, do: x)
