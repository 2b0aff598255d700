# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
f = fn
  x when is_atom(x) when is_binary(x) -> :name
  x when hd(x) == 1 when x == 7 -> :seven_or_list
  _ -> :other
end
for value <- [:a, "b", 7, [1], 8, {}], do: IO.inspect(f.(value))
defmodule Several do
  def check(a, b) when is_integer(a) and is_integer(b) when is_float(a), do: :numbers
  def check(_, _), do: :no
end
IO.inspect([Several.check(1, 2), Several.check(1, :a), Several.check(1.0, :a)])
