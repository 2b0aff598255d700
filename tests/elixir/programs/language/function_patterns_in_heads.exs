# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Heads do
  def name(%{name: name} = person), do: {name, map_size(person)}
  def first([first | _] = list), do: {first, length(list)}
  def pair({a, b} = pair), do: {a, b, pair}
  def prefix("Mr. " <> name), do: name
  def prefix(name), do: name
  def options(x, [key: value]), do: {x, value}
  def options(x, _), do: x
  def either(:a = atom), do: atom
  def either("a" = text), do: text
  def default(%{} = map \\ %{}), do: map_size(map)
end
IO.inspect(Heads.name(%{name: "Ann", age: 3}))
IO.inspect(Heads.first([1, 2, 3]))
IO.inspect(Heads.pair({1, 2}))
IO.inspect(Heads.prefix("Mr. X"))
IO.inspect(Heads.prefix("X"))
IO.inspect(Heads.options(1, key: 2))
IO.inspect(Heads.options(1, other: 2))
IO.inspect([Heads.either(:a), Heads.either("a")])
IO.inspect([Heads.default(), Heads.default(%{a: 1})])
