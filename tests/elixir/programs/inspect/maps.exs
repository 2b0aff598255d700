# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(%{})
IO.inspect(%{a: 1})
IO.inspect(%{"a" => 1})
IO.inspect(%{:a => 1, "b" => 2})
IO.inspect(%{1 => 2, a: 3})
IO.inspect(%{Foo => 1})
IO.inspect(%{%{a: 1} => %{b: 2}})
IO.inspect(%{nil => 1})
IO.inspect(%{"x y": 1})
