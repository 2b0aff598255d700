# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
%{a: a} = %{a: 1, b: 2}
IO.inspect(a)
%{} = %{anything: true}
%{"key" => value} = %{"key" => "v"}
IO.inspect(value)
%{user: %{name: name}} = %{user: %{name: "Ann", age: 3}}
IO.inspect(name)
key = :dynamic
%{^key => found} = %{dynamic: :yes}
IO.inspect(found)
%{x: 1, y: y} = %{x: 1, y: 2}
IO.inspect(y)
%{1 => one, {2} => two, nil => three} = %{1 => :a, {2} => :b, nil => :c}
IO.inspect({one, two, three})
describe = fn
  %{type: :circle, r: r} -> "circle #{r}"
  %{type: :square, side: s} -> "square #{s}"
  %{type: other} -> "unknown #{other}"
  %{} = map when map_size(map) == 0 -> "empty"
  %{} -> "no type"
end
IO.puts(describe.(%{type: :circle, r: 2}))
IO.puts(describe.(%{type: :square, side: 3}))
IO.puts(describe.(%{type: :blob}))
IO.puts(describe.(%{}))
IO.puts(describe.(%{z: 1}))
%{a: nil} = %{a: nil}
IO.inspect(match?(%{missing: _}, %{}))
