# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 1
result =
  case 5 do
    x -> x + 1
  end
IO.inspect({x, result})
if true do
  x = 10
  IO.inspect(x)
end
IO.inspect(x)
f = fn x -> x * 2 end
IO.inspect({f.(4), x})
y = for x <- 1..3, do: x
IO.inspect({y, x})
z =
  try do
    x = 99
    x
  rescue
    _ -> 0
  end
IO.inspect({z, x})
{x, w} = {x + 1, x}
IO.inspect({x, w})
g = fn -> x end
x = 1000
IO.inspect({g.(), x})
