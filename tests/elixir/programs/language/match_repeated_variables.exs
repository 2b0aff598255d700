# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
same = fn
  {x, x} -> "equal"
  _ -> "different"
end
IO.puts(same.({1, 1}))
IO.puts(same.({1, 2}))
IO.puts(same.({1, 1.0}))
IO.puts(same.({[1], [1]}))
[a, b, a] = [1, 2, 1]
IO.inspect({a, b})
try do
  {c, c} = {1, 2}
  IO.inspect(c)
rescue
  error -> IO.puts(Exception.message(error))
end
%{k: v, l: v} = %{k: 3, l: 3}
IO.inspect(v)
defmodule Twice do
  def same?(x, x), do: true
  def same?(_, _), do: false
end
IO.inspect({Twice.same?(:a, :a), Twice.same?(:a, :b)})
