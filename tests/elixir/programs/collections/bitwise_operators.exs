# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
import Bitwise
IO.inspect 12 &&& 10
IO.inspect 12 ||| 10
IO.inspect 1 <<< 4
IO.inspect 256 >>> 2
IO.inspect bxor(12, 10)
IO.inspect Enum.reduce([1, 2, 4], 0, &bor/2)
IO.inspect (1 <<< 3) + 1
