# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 10
add = fn y -> x + y end
x = 20
IO.inspect({add.(1), x})
counter = fn start -> fn step -> start + step end end
from_five = counter.(5)
IO.inspect([from_five.(1), from_five.(2)])
list = [1, 2, 3]
functions = for n <- list, do: fn -> n * 10 end
IO.inspect(for f <- functions, do: f.())
compose = fn f, g -> fn x -> g.(f.(x)) end end
IO.inspect(compose.(&(&1 + 1), &(&1 * 2)).(3))
{a, b} = {1, 2}
deep = fn -> fn -> fn -> a + b + x end end end
IO.inspect(deep.().().())
