# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Shape do
  def area({:circle, r}), do: 3 * r * r
  def area({:rectangle, a, b}) do
    a * b
  end
  def area({:square, a}), do: area({:rectangle, a, a})
  def area(:point), do: 0
end
IO.inspect(Shape.area({:circle, 2}))
IO.inspect(Shape.area({:rectangle, 2, 3}))
IO.inspect(Shape.area({:square, 4}))
IO.inspect(Shape.area(:point))
