# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String)
IO.inspect(Foo.Bar.Baz)
IO.inspect(:"Elixir.Foo")
IO.inspect(String == :"Elixir.String")
IO.inspect(Elixir)
IO.inspect(Elixir.String)
IO.inspect(:Foo)
IO.inspect(:"Elixir.foo")
IO.inspect(is_atom(String))
IO.puts(Foo.Bar)
IO.puts("#{Foo.Bar}")
IO.puts(inspect(Foo.Bar))
