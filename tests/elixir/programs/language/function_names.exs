# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Names do
  def question?(x), do: x > 1
  def bang!(x), do: x
  def _underscored(x), do: x
  def with_1_digit(x), do: x
  def camelCase(x), do: x
  def unquoted, do: :no_parentheses
  def no_arguments(), do: :parentheses
end
IO.inspect(Names.question?(2))
IO.inspect(Names.bang!(1))
IO.inspect(Names._underscored(3))
IO.inspect(Names.with_1_digit(4))
IO.inspect(Names.camelCase(5))
IO.inspect(Names.unquoted)
IO.inspect(Names.unquoted())
IO.inspect(Names.no_arguments())
