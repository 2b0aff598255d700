# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(%{c: 1, a: 2, b: 3})
IO.inspect(%{3 => :a, 1 => :b, 2 => :c})
IO.inspect(%{"b" => 1, "a" => 2})
IO.inspect(%{:atom => 1, 1 => 2, "s" => 3, {1} => 4, [1] => 5, 1.5 => 6})
IO.inspect(Map.keys(%{b: 1, a: 1}))
IO.inspect(Enum.to_list(%{z: 1, y: 2}))
IO.inspect(for {k, _} <- %{2 => 1, 1 => 2}, do: k)
IO.inspect(%{1 => :int, 1.0 => :float})
IO.inspect(Map.to_list(%{nil => 1, a: 2, true: 3}))
