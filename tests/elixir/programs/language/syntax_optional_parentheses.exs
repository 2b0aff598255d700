# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Opt do
  def f a, b \\ 2 do
    a + b
  end
  def g(x) when is_integer x do x end
  def h(x) when x > 1, do: :big
  def h(_), do: :small
end
IO.inspect Opt.f 1
IO.inspect Opt.f 1, 5
IO.inspect Opt.g 3
IO.inspect {Opt.h(2), Opt.h(0)}
add = fn a, b -> a + b end
IO.inspect add.(1, 2) |> Kernel.+(1)
unless true, do: IO.puts("no"), else: IO.puts("yes")
IO.inspect not is_nil 5
IO.inspect is_list([]) and true
IO.inspect(if true do 1 else 2 end + 1)
