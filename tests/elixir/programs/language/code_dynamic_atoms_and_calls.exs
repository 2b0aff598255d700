# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
name = String.to_atom("upcase")
IO.inspect(apply(String, name, ["x"]))
module = Module.concat(["Str" <> "ing"])
IO.inspect(module.reverse("abc"))
functions = [upcase: ["a"], downcase: ["B"], length: ["ccc"]]
for {function, arguments} <- functions, do: IO.inspect(apply(String, function, arguments))
table = %{double: &(&1 * 2), square: &(&1 * &1)}
for {name, function} <- table, do: IO.puts("#{name} #{function.(5)}")
