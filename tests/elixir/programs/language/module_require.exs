# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
require Integer
IO.inspect(Integer.is_odd(3))
IO.inspect(Integer.is_even(3))
odd = fn
  n when Integer.is_odd(n) -> :odd
  _ -> :even
end
IO.inspect({odd.(1), odd.(2)})
defmodule Requires do
  require Logger
  require Integer, as: I
  def odd?(n), do: I.is_odd(n)
end
IO.inspect(Requires.odd?(5))
