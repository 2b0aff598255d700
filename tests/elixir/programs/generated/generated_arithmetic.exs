# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
values = [0, 1, -1, 2, 7, -7, 100, 0.5, -2.5, 3.0, 1.0e10]

attempt = fn function ->
  try do
    function.()
  rescue
    e -> e.__struct__
  end
end

for {name, operation} <- [
      +: &+/2, -: &-/2, *: &*/2, /: &//2, div: &div/2, rem: &rem/2, max: &max/2, min: &min/2, ==: &==/2, <: &</2,
      <=: &<=/2, ===: &===/2, !=: &!=/2, floor_div: &Integer.floor_div/2, mod: &Integer.mod/2
    ] do
  IO.inspect({name, for(a <- values, b <- values, do: attempt.(fn -> operation.(a, b) end))}, limit: :infinity)
end

for {name, operation} <- [
      abs: &abs/1, -: &-/1, round: &round/1, trunc: &trunc/1, floor: &floor/1, ceil: &ceil/1,
      to_string: &to_string/1, sqrt: &:math.sqrt/1, digits: &Integer.digits/1, is_integer: &is_integer/1
    ] do
  IO.inspect({name, for(a <- values, do: attempt.(fn -> operation.(a) end))})
end
