# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Config do
  @defaults [host: "localhost", port: 80]
  @version "1." <> "2"
  @functions ~w(a b)a
  def defaults, do: @defaults
  def get(key, overrides \\ []), do: Keyword.merge(@defaults, overrides)[key]
  def version, do: @version
  def functions, do: @functions
  def host?(@defaults), do: true
  def host?(_), do: false
  defmodule Nested do
    @outer Config
    def outer, do: @outer
    def me, do: __MODULE__
    def sibling, do: Config.Other
  end
  defmodule Other do
    alias Config.Nested
    def via, do: Nested.me()
  end
  def nested, do: {Nested.me(), Other.via(), Nested.outer(), Nested.sibling()}
end
IO.inspect(Config.defaults())
IO.inspect(Config.get(:port))
IO.inspect(Config.get(:port, port: 8080))
IO.inspect(Config.version())
IO.inspect(Config.functions())
IO.inspect(Config.host?(host: "localhost", port: 80))
IO.inspect(Config.nested())
defmodule Private do
  def public(list), do: Enum.map(list, &step/1)
  def captured, do: &step/1
  defp step(x) when x > 1, do: x * 2
  defp step(x), do: x
end
IO.inspect(Private.public([1, 2]))
IO.inspect(Private.captured().(3))
module = Private
IO.inspect(module.public([5]))
IO.inspect(apply(module, :public, [[6]]))
fun = :public
IO.inspect(apply(module, fun, [[7]]))
IO.inspect(Function.info(&Private.public/1, :name))
IO.inspect(Private.__info__(:functions))
IO.inspect(Config.Nested |> Module.split() |> List.last())
