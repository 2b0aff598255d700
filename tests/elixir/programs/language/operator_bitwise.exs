# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
import Bitwise
IO.inspect(5 &&& 3)
IO.inspect(5 ||| 3)
IO.inspect(bxor(5, 3))
IO.inspect(1 <<< 4)
IO.inspect(256 >>> 2)
IO.inspect(bnot(5))
IO.inspect(-8 >>> 1)
IO.inspect(band(12, 10))
IO.inspect(bor(12, 10))
IO.inspect(Bitwise.bsl(1, 10))
IO.inspect(1 <<< 2 ||| 1)
