# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Module.concat(Foo, Bar))
IO.inspect(Module.concat([Foo, "Bar", :Baz]))
IO.inspect(Module.split(Foo.Bar.Baz))
IO.inspect(Atom.to_string(Foo.Bar))
IO.inspect(String.to_atom("Elixir.Foo.Bar"))
IO.inspect(to_string(Foo))
IO.inspect(inspect(Foo.Bar))
defmodule Foo.Bar do
  def hi, do: :hi
end
IO.inspect(Module.concat(Foo, Bar).hi())
IO.inspect(:"Elixir.Foo.Bar".hi())
IO.inspect(List.last(Module.split(Foo.Bar)))
