# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 5
y = 3
IO.inspect(x - y)
IO.inspect(x-y)
IO.inspect([x, -1])
IO.inspect(-x + y)
IO.inspect(x * -y)
IO.inspect(- x)
IO.inspect(+ x)
IO.inspect(x+ y)
IO.inspect(2 ** 3 ** 2 |> round)
IO.inspect(-2 ** 2)
IO.inspect(!true || !false)
IO.inspect(not true or not false)
