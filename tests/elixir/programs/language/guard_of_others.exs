# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Sizes do
  defguard is_small(x) when is_integer(x) and x < 10
  defguard is_between(x, first, last) when x in first..last
end

defmodule Remote do
  require Sizes
  def size(x) when Sizes.is_small(x), do: :small
  def size(_), do: :big
end

defmodule Imported do
  import Sizes
  @teens 13..19
  @odd_tens 10..90//20
  def size(x) when is_small(x), do: :small
  def size(x) when x in @teens, do: :teen
  def size(x) when x in @odd_tens, do: :odd_ten
  def size(x) when x in [100 | [200, 300]], do: :hundred
  def size(_), do: :big
  def between(x, range) when range == x..x, do: :alone
  def between(x, first..last) when is_between(x, first, last), do: true
  def between(_, _), do: false
end

IO.inspect(Enum.map([3, 30, :a], &Remote.size/1))
IO.inspect(Enum.map([3, 13, 30, 40, 200, 1.0], &Imported.size/1))
IO.inspect(for range <- [1..4, 4..1, 3..3], do: Imported.between(3, range))
IO.inspect(Imported.between(5, 1..4))
