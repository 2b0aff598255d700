# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
add = fn a, b -> a + b end
IO.inspect(add.(1, 2))
zero = fn -> :zero end
IO.inspect(zero.())
no_parens = fn a -> a end
with_parens = fn (a, b) -> {a, b} end
IO.inspect({no_parens.(1), with_parens.(1, 2)})
many = fn
  0 -> :zero
  n when n > 0 -> :positive
  _ -> :negative
end
IO.inspect(Enum.map([0, 1, -1], many))
IO.inspect((fn x -> x * 2 end).(5))
IO.inspect(is_function(add, 2))
IO.inspect(is_function(add, 1))
IO.inspect(is_function(zero))
block = fn x ->
  y = x + 1
  y * y
end
IO.inspect(block.(2))
make = fn n -> fn x -> x + n end end
IO.inspect(make.(1).(2))
pattern = fn {a, [b | _]}, %{c: c} -> {a, b, c} end
IO.inspect(pattern.({1, [2]}, %{c: 3}))
