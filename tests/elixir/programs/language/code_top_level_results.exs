# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(defmodule Empty do end |> elem(1))
IO.inspect(Empty.__info__(:functions))
x = if true do
  defmodule InIf do
    def hi, do: :in_if
  end
  InIf.hi()
end
IO.inspect(x)
f = fn ->
  defmodule InFunction do
    def hi, do: :in_function
  end
  :defined
end
IO.inspect(f.())
IO.inspect(apply(InFunction, :hi, []))
