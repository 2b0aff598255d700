# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = (1 + 2)
IO.inspect(x)
y =
  if x > 2 do
    z = x * 2
    z + 1
  end
IO.inspect(y)
t = {if(true, do: 1), case(2, do: (n -> n))}
IO.inspect(t)
l = [if(false, do: 1), for(n <- 1..2, do: n), fn -> 1 end.()]
IO.inspect(l)
m = %{a: if(true, do: :yes), b: cond do true -> :c end}
IO.inspect(m)
IO.inspect(try do 5 after :ok end)
IO.inspect(() == nil)
