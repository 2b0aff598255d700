# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect([a: 1, b: 2][:b])
IO.inspect(Keyword.get([do: 1, else: 2], :else))
IO.inspect(["a b": 1])
IO.inspect([a: [b: [c: 1]]])
IO.inspect(%{"x": 1, y: 2})
IO.inspect([{:a, 1} | [b: 2]])
IO.inspect(if(true, [do: 1, else: 2]))
IO.inspect(if(false, do: 1, else: (2; 3)))
f = fn opts -> opts end
IO.inspect(f.(a: 1, b: 2))
IO.inspect(f.([a: 1]))
IO.inspect({:ok, a: 1, b: 2})
IO.inspect(match?([a: _, b: 2], [a: 1, b: 2]))
IO.inspect(Enum.map([a: 1], fn {k, v} -> {v, k} end))
