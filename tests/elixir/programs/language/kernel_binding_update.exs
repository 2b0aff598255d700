# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 1
y = x
x = x + 1
IO.inspect({x, y})
{x, y} = {y, x}
IO.inspect({x, y})
list = [1]
list = [0 | list]
IO.inspect(list)
result = (
  a = 1
  b = 2
  a + b
)
IO.inspect(result)
IO.inspect(a)
IO.inspect((c = 5; c * 2))
IO.inspect(c)
