# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect((fn -> nil end).())
IO.inspect((fn -> 1; 2 end).())
f = fn () -> :empty end
IO.inspect(f.())
g = fn (x) -> x end
IO.inspect(g.(1))
h = fn x, y when x > y -> :gt
       x, x -> :eq
       _, _ -> :lt end
IO.inspect([h.(2, 1), h.(1, 1), h.(1, 2)])
i = fn {:ok, x} when is_integer(x) or is_float(x) -> x; _ -> nil end
IO.inspect([i.({:ok, 1}), i.({:ok, "s"})])
j = &(&1.(&2))
IO.inspect(j.(fn x -> x * 2 end, 4))
k = &"#{&1}-#{&2}"
IO.inspect(k.(1, 2))
l = &[&1, &2 | &3]
IO.inspect(l.(1, 2, [3]))
m = &%{&1 => &2}
IO.inspect(m.(:k, :v))
n = &(&1 |> String.trim() |> String.upcase())
IO.inspect(n.(" x "))
o = & &1[:a][:b]
IO.inspect(o.(%{a: %{b: 1}}))
p = &Map.get(&1, :x, &2)
IO.inspect(p.(%{}, :d))
q = &not/1
IO.inspect(q.(true))
r = &(if &1, do: :t, else: :f)
IO.inspect(r.(nil))
s = &(&1 == &2 and &1 != nil)
IO.inspect(s.(1, 1))
t = &match?({:ok, _}, &1)
IO.inspect(t.({:ok, 1}))
u = &IO.inspect(&1, label: "u")
u.(5)
v = &send(self(), {:msg, &1})
v.(1)
IO.inspect(receive do m -> m end)
