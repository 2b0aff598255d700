# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Base do
  defstruct a: 1, b: [], c: %{}, d: nil
  def new(fields \\ []), do: struct(__MODULE__, fields)
  def with_a(%__MODULE__{} = s, a), do: %__MODULE__{s | a: a}
  def sum(%{a: a, d: nil}), do: a
  def sum(%{a: a, d: d}), do: a + d
end
defmodule User2 do
  @enforce_keys [:id]
  @derive {Inspect, only: [:id]}
  defstruct [:id, :secret, tags: ~w(x y)a]
end
defmodule Main2 do
  def run do
    s = Base.new(a: 5)
    IO.inspect(s)
    IO.inspect(Base.with_a(s, 7))
    IO.inspect(Base.sum(%Base{a: 1, d: 2}))
    IO.inspect(%User2{id: 1, secret: "s"})
    IO.inspect(%User2{id: 1}.tags)
    IO.inspect(Map.put(s, :extra, 1))
    IO.inspect(Map.delete(s, :a))
    IO.inspect(%{s | b: [1 | s.b], c: Map.put(s.c, :k, :v)})
    IO.inspect(match?(%Base{a: a} when a > 3, s))
    IO.inspect(for %Base{a: a} <- [s, %{a: 2}, %Base{}], do: a)
    %name{a: a} = s
    IO.inspect({name, a})
    IO.inspect(is_struct(s, Base))
    IO.inspect(Enum.map([s], & &1.a))
    IO.inspect(update_in(s.c[:n], fn nil -> 1 end))
    IO.inspect(put_in(s.b, [9]).b)
    IO.inspect(Map.get(s, :a))
    IO.inspect(s == Base.new(a: 5))
    IO.inspect([s, s] |> Enum.uniq() |> length())
    IO.inspect(Map.keys(%Base{}))
    IO.inspect(inspect(s, pretty: true, width: 10))
  end
end
Main2.run()
