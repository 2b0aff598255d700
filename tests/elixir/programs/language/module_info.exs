# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Informed do
  def b(x), do: x
  def a, do: 1
  def a(x, y), do: {x, y}
  defp hidden, do: 1
  def use_hidden, do: hidden()
end
IO.inspect(Informed.__info__(:functions))
IO.inspect(Informed.__info__(:module))
IO.inspect(Informed.__info__(:macros))
IO.inspect(function_exported?(Informed, :a, 0))
IO.inspect(function_exported?(Informed, :a, 1))
IO.inspect(function_exported?(String, :upcase, 1))
IO.inspect(Code.ensure_loaded?(Informed))
IO.inspect(Code.ensure_loaded?(Not.There))
IO.inspect(Code.ensure_loaded(Informed))
IO.inspect(Code.ensure_loaded(Not.There))
IO.inspect(Code.ensure_compiled(Informed))
IO.inspect(Keyword.get(Informed.module_info(:exports), :b))
IO.inspect(is_list(Informed.module_info()))
