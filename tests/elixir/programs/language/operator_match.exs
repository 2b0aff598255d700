# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 1
IO.inspect(x)
x = x + 1
IO.inspect(x)
{a, b} = {1, 2}
IO.inspect(a + b)
IO.inspect(c = 5)
IO.inspect(c)
[first, second | rest] = [1, 2, 3, 4]
IO.inspect({first, second, rest})
1 = 1
IO.inspect({:ok, value} = {:ok, 3})
IO.inspect(value)
{x, x} = {7, 7}
IO.inspect(x)
