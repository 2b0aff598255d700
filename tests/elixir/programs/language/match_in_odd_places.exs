# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
[a, b] = [c, d] = [1, 2]
IO.inspect({a, b, c, d})
{:ok, x} = y = {:ok, 3}
IO.inspect({x, y})
f = fn %{k: v} = m -> {v, m} end
IO.inspect(f.(%{k: 1, l: 2}))
case {1, [2, 3]} do
  {n, [h | t] = list} when n < h -> IO.inspect({n, h, t, list})
end
if {:ok, z} = {:ok, 5}, do: IO.inspect(z)
IO.inspect(z = 7)
IO.inspect({p = 1, q = 2})
IO.inspect({p, q})
[first | _] = rest = Enum.to_list(1..3)
IO.inspect({first, rest})
with [w | _] = ws <- [1, 2], do: IO.inspect({w, ws})
for {k, v} = pair <- [a: 1], do: IO.inspect({k, v, pair})
%{x: %{y: [_, deep | _]}} = %{x: %{y: [1, 2, 3]}}
IO.inspect(deep)
key = "dyn"
%{^key => val, "other" => %{^key => inner}} = %{"dyn" => 1, "other" => %{"dyn" => 2}}
IO.inspect({val, inner})
"" = ""
IO.inspect(match?("ab" <> _, "abc"))
-1 = -1
+1 = 1
1.0 = 1.0
:a = :a
nil = nil
IO.inspect(try do 1 = 1.0 rescue MatchError -> :differs end)
