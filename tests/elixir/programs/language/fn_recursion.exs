# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
factorial = fn
  _, 0 -> 1
  me, n -> n * me.(me, n - 1)
end
IO.inspect(factorial.(factorial, 10))
loop = fn
  _, 0, total -> total
  me, n, total -> me.(me, n - 1, total + n)
end
IO.inspect(loop.(loop, 100_000, 0))
