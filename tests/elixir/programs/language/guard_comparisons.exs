# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
size = fn
  n when n < 0 -> "negative"
  n when n == 0 -> "zero"
  n when n > 0 and n <= 10 -> "small"
  n when n >= 1000 or n in [500, 501] -> "special"
  n when not (rem(n, 2) == 0) -> "odd"
  _ -> "even"
end
for n <- [-5, 0, 0.0, 3, 10, 500, 501, 1000, 77, 78], do: IO.puts("#{n} #{size.(n)}")
