# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(%{})
IO.inspect(%{a: 1})
IO.inspect(%{"b" => 2})
IO.inspect(%{:a => 1, "b" => 2, 3 => 4})
IO.inspect(%{1 => :x, 1.0 => :y})
IO.inspect(%{nil => 1, true => 2})
IO.inspect(%{"mixed" => 1, a: 2})
IO.inspect(%{a: %{b: %{c: 1}}})
IO.inspect(%{{1, 2} => [3]})
IO.inspect(%{[] => {}, %{} => 1})
IO.inspect(%{"quoted key": 1})
key = :computed
IO.inspect(%{key => 1, "#{key}!" => 2})
IO.inspect(%{String => 1})
IO.inspect(map_size(%{a: 1, b: 2}))
IO.inspect(%{a: 1, b: 2} == %{b: 2, a: 1})
