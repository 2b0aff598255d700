# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
f = fn
  x when x + 1 == 5 -> :four
  x when x * 2 == 6 -> :three
  x when x - 1 == 9 -> :ten
  x when x / 2 == 3.5 -> :seven
  x when div(x, 10) == 2 -> :twenties
  x when rem(x, 7) == 0 -> :by_seven
  x when abs(x) == 31 -> :thirty_one
  x when -x == 33 -> :minus_thirty_three
  x when round(x) == 36 -> :about_36
  x when trunc(x) == 40 -> :forty_something
  x when floor(x) == 50 and ceil(x) == 51 -> :between
  _ -> :other
end
for x <- [4, 3, 10, 7, 25, 35, -31, -33, 36.2, 40.9, 50.5, 99], do: IO.inspect(f.(x))
