# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Bitwise.band(12, 10))
IO.inspect(Bitwise.bor(12, 10))
IO.inspect(Bitwise.bxor(12, 10))
IO.inspect(Bitwise.bnot(5))
IO.inspect(Bitwise.bsl(1, 10))
IO.inspect(Bitwise.bsr(1024, 3))
IO.inspect(Bitwise.bsr(-8, 1))
