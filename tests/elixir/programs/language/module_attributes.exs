# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Attributes do
  @moduledoc "About attributes."
  @name "constant"
  @list [1, 2, 3]
  @computed Enum.sum(@list)
  @map %{a: @name}
  @doc "Docs are fine."
  def name, do: @name
  @spec computed() :: integer
  def computed, do: @computed
  @doc false
  def map, do: @map
  @name "changed"
  def changed, do: @name
  def in_guard(x) when x in @list, do: true
  def in_guard(_), do: false
  def in_pattern(@name), do: :the_name
  def in_pattern(_), do: :other
  @function_name :dynamic
  def atom, do: @function_name
  @typedoc "A type."
  @type t :: integer | String.t()
  @typep hidden :: atom
  @opaque secret :: hidden
  @timeout 5_000
  def default(timeout \\ @timeout), do: timeout
end
IO.inspect(Attributes.name())
IO.inspect(Attributes.computed())
IO.inspect(Attributes.map())
IO.inspect(Attributes.changed())
IO.inspect({Attributes.in_guard(2), Attributes.in_guard(5)})
IO.inspect({Attributes.in_pattern("changed"), Attributes.in_pattern("constant")})
IO.inspect(Attributes.atom())
IO.inspect(Attributes.default())
