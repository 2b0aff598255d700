# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Outer do
  defmodule Inner do
    def where, do: __MODULE__
    defmodule Deepest do
      def where, do: __MODULE__
    end
  end
  def where, do: __MODULE__
  def inner, do: Inner.where()
  def deepest, do: Inner.Deepest.where()
end
defmodule Dotted.Name do
  def where, do: __MODULE__
end
IO.inspect(Outer.where())
IO.inspect(Outer.inner())
IO.inspect(Outer.deepest())
IO.inspect(Outer.Inner.Deepest.where())
IO.inspect(Dotted.Name.where())
{:module, name, binary, result} = defmodule Made do
  def x, do: 1
  :last
end
IO.inspect({name, is_binary(binary), result})
