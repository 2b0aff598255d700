# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 1 +
  2
IO.inspect(x)
y =
  5
IO.inspect(y)
z = [
  1,
  2
]
IO.inspect(z)
result =
  "a"
  |> String.upcase()
  # a comment between
  |> String.duplicate(2)
IO.inspect(result)
v = true and
  false
IO.inspect(v)
w = 1; u = 2
IO.inspect({w, u})
t = "a" <>
  "b"
IO.inspect(t)
m = %{
  a: 1,
  b: 2
}
IO.inspect(m)
s = not
  true
IO.inspect(s)
IO.inspect(
  1 +
    1
)
