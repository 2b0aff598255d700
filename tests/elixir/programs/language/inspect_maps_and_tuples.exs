# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(%{})
IO.inspect(%{a: 1, b: %{c: 2}})
IO.inspect(%{"a" => 1, b: 2})
IO.inspect(%{{1, 2} => [3], [4] => 5})
IO.inspect(Map.new(1..32, &{&1, &1}))
IO.inspect({})
IO.inspect({:ok, {1, {2}}})
IO.inspect(List.to_tuple(Enum.to_list(1..60)))
IO.inspect(%{nil => nil, true => false})
IO.inspect(%{Foo => Bar})
IO.inspect(%{foo: Foo, "key with space": 1})
IO.inspect(Map.new(1..30, &{&1, &1}), limit: 5)
