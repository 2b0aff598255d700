# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Helper do
  def double(x), do: x * 2
  def triple(x), do: x * 3
  def quadruple(x), do: x * 4
end
defmodule UsesOnly do
  import Helper, only: [double: 1]
  def run(x), do: double(x)
  def triple(x), do: {:own, x}
  def both(x), do: {double(x), triple(x)}
end
defmodule UsesExcept do
  import Helper, except: [triple: 1]
  def triple(x), do: {:own, x}
  def run(x), do: {double(x), triple(x), quadruple(x)}
end
defmodule UsesInside do
  def run(x) do
    import Helper
    double(x) + triple(x)
  end
end
IO.inspect(UsesOnly.run(1))
IO.inspect(UsesOnly.both(1))
IO.inspect(UsesExcept.run(1))
IO.inspect(UsesInside.run(1))
import Enum, only: [sum: 1, map: 2]
IO.inspect(sum([1, 2]))
IO.inspect(map([1], &(&1 + 1)))
import String, only: :functions
IO.inspect(upcase("x"))
import :lists, only: [seq: 2]
IO.inspect(seq(1, 3))
