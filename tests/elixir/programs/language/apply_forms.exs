# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(apply(String, :upcase, ["abc"]))
IO.inspect(apply(&+/2, [1, 2]))
IO.inspect(apply(fn -> :none end, []))
IO.inspect(apply(:lists, :seq, [1, 4]))
IO.inspect(:erlang.apply(Enum, :sum, [[1, 2]]))
IO.inspect(apply(Kernel, :max, [3, 9]))
module = Enum
name = :count
IO.inspect(apply(module, name, [[1, 2, 3]]))
IO.inspect(module.max([1, 5, 2]))
defmodule Callee do
  def run(a, b), do: {a, b}
  def me, do: __MODULE__
end
callee = Callee
IO.inspect(callee.run(1, 2))
IO.inspect(callee.me)
IO.inspect(apply(Callee, :me, []))
{m, f, a} = {Callee, :run, [:x, :y]}
IO.inspect(apply(m, f, a))
