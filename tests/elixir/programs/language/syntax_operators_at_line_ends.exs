# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
a = 1
b = 2
c = a +
    b
d = a
|> Kernel.+(b)
|> Kernel.*(2)
e = a == 1 and
  b == 2
f = a == 5 or
  b == 2
g = "x" <>
  "y"
h = [1] ++
  [2]
i = a == 1 &&
  :yes
j = nil ||
  :default
k = 1
  + 1
l = a in
  [1]
IO.inspect({c, d, e, f, g, h, i, j, l})
IO.inspect(k)
m = fn x ->
  x
  |> Kernel.+(1)
end
IO.inspect(m.(1))
