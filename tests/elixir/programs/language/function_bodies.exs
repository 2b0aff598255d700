# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Bodies do
  def one_line(x), do: x + 1
  def block(x) do
    y = x + 1
    z = y * 2
    z
  end
  def empty do
  end
  def nested(x) do
    inner = fn y ->
      a = x + y
      a * 2
    end
    inner.(1)
  end
  def(parenthesised(x), do: x)
  def keyword(x), [do: x * 3]
  def no_parens x, y do
    {x, y}
  end
end
IO.inspect(Bodies.one_line(1))
IO.inspect(Bodies.block(1))
IO.inspect(Bodies.empty())
IO.inspect(Bodies.nested(1))
IO.inspect(Bodies.parenthesised(1))
IO.inspect(Bodies.keyword(1))
IO.inspect(Bodies.no_parens(1, 2))
