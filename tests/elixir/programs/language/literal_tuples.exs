# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect({})
IO.inspect({1})
IO.inspect({:ok, "value"})
IO.inspect({1, {2, {3}}})
IO.inspect({:a, :b, :c, :d})
IO.inspect({1, 2,})
t = {:x, 1.5, "s", 'c', nil}
IO.inspect(t)
IO.inspect(tuple_size(t))
IO.inspect(elem(t, 2))
IO.inspect(put_elem(t, 0, :y))
IO.inspect({:key, [a: 1]})
IO.inspect({1, a: 1, b: 2})
