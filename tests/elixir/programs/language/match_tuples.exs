# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, value} = {:ok, 42}
IO.inspect(value)
{a, {b, c}} = {1, {2, 3}}
IO.inspect([a, b, c])
{_, second, _} = {1, 2, 3}
IO.inspect(second)
{} = {}
{_first, _} = pair = {:x, :y}
IO.inspect(pair)
size = fn
  {} -> 0
  {_} -> 1
  {_, _} -> 2
  other when is_tuple(other) -> tuple_size(other)
end
IO.inspect(Enum.map([{}, {1}, {1, 2}, {1, 2, 3}], size))
