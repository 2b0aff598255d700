# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
values = [0, -1, 1.0, -0.5, 1.0e100, 1.0e-10, 123456789.123, :a, :"a b", :a@b, Foo, nil, true, :"Foo", :foo?,
          :"foo?bar", :+, :"1a", :_x, :"é"]
for value <- values, do: IO.puts(inspect(value))
IO.inspect(255, base: :hex)
IO.inspect(8, base: :octal)
IO.inspect(5, base: :binary)
IO.inspect([10, 20], base: :hex)
