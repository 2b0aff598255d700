# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
data = %{list: [%{f: fn x -> x * 2 end}], name: "x"}
IO.inspect(hd(data.list).f.(4))
IO.inspect(hd(data[:list])[:f].(5))
IO.inspect(data.name |> String.upcase())
IO.inspect(%{a: %{b: 1}}.a.b)
IO.inspect([a: 1][:a])
IO.inspect({1, 2} |> elem(0))
IO.inspect("abc" |> String.at(1))
f = fn -> fn x -> {x, :inner} end end
IO.inspect(f.().(1))
m = %{f: &String.length/1}
IO.inspect(m.f.("four"))
IO.inspect(String.length("ab") + String.length("cde") * 2)
IO.inspect((&(&1 + 1)).(1) + 1)
