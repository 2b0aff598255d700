# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(1..5)
IO.inspect(1..5//2)
IO.inspect(MapSet.new([1, 2]))
IO.inspect(MapSet.new())
IO.inspect(~r/a+/i)
IO.inspect(%RuntimeError{message: "m"})
IO.inspect(%ArgumentError{})
IO.inspect(%KeyError{key: 1, term: []})
IO.inspect(%{__struct__: NotAModule, a: 1})
IO.inspect(%{__struct__: "no"})
IO.inspect(Stream.map([1], & &1) |> is_struct(Stream))
