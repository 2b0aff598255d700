# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Outer do
  defmodule Part do
    defstruct size: 1
    def new, do: %Part{}
    def name, do: Part
  end

  defmodule Deep.Down do
    def name, do: __MODULE__
  end

  defstruct part: nil

  defmodule Maker do
    def make, do: %Outer{part: %Part{size: 2}}
  end

  def names, do: {Part, Deep.Down, Deep.Down.name(), Part.name()}
  def unquote(:"odd name")(x), do: x * 2
end

IO.inspect(Outer.names())
IO.inspect(Outer.Part.new())
IO.inspect(Outer.Maker.make())
IO.inspect(Outer."odd name"(4))

defmodule Branches do
  if System.get_env("NEVER_SET_BY_ANYBODY") do
    @kind :set
    defstruct [:set]
  else
    @kind :unset
    defstruct [:unset]
  end

  def kind, do: {@kind, %__MODULE__{}}
end

IO.inspect(Branches.kind())

defmodule Base do
  def double(list), do: Enum.map(list, &(&1 * 2))
  defoverridable double: 1
  def double(list), do: Enum.map([list], &super/1) ++ Enum.map([list], &super(&1))
end

IO.inspect(Base.double([1, 2]))
IO.inspect([&List.flatten(&1), &IO.puts(&1, &2), &(&1 + &2)])
IO.inspect((&List.flatten(&1)) == (&List.flatten/1))
IO.inspect([1, [2]] |> (List.flatten() |> Enum.map(&(&1 + 1))))
