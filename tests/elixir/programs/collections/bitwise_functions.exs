# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Bitwise.band(0b1100, 0b1010)
IO.inspect Bitwise.bor(0b1100, 0b1010)
IO.inspect Bitwise.bxor(0b1100, 0b1010)
IO.inspect Bitwise.bnot(5)
IO.inspect Bitwise.bsl(1, 10)
IO.inspect Bitwise.bsr(1024, 3)
IO.inspect Bitwise.bsl(8, -2)
IO.inspect Bitwise.bsr(-5, 1)
IO.inspect Bitwise.band(-1, 255)

try do
  Bitwise.band(1.0, 1)
rescue
  error -> IO.puts(Exception.message(error))
end
