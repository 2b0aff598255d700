# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(1 + 2 * 3)
IO.inspect(10 / 4)
IO.inspect(10 / 5)
IO.inspect(div(7, 2))
IO.inspect(rem(7, 2))
IO.inspect(-7 + 2.5)
IO.inspect(abs(-3))
IO.inspect(abs(-3.5))
IO.inspect(max(1, 2.0))
IO.inspect(min(1, 1.0))
