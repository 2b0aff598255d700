# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{a: 1, b: 2}
IO.inspect(%{map | a: 10})
IO.inspect(%{map | a: 10, b: 20})
strings = %{"k" => 1}
IO.inspect(%{strings | "k" => 2})
nested = %{in: %{x: 1}}
IO.inspect(%{nested | in: %{nested.in | x: 2}})
IO.inspect(map)
try do
  %{map | c: 3}
rescue
  e in KeyError -> IO.puts(Exception.message(e))
end
key = :a
IO.inspect(%{map | key => :variable_key})
IO.inspect(%{Map.new(a: 1) | a: 2})
