# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 3
IO.puts("x is #{x}")
IO.puts("sum #{x + 4} and #{x * 2}")
IO.puts("nested #{"inner #{x} end"}")
IO.puts("atom #{:ok} nil [#{nil}] true #{true} alias #{String}")
IO.puts("float #{1.5} #{1.0e20} #{2.0}")
IO.puts("list #{[104, 105]} iodata #{["a", ["b", ?c]]}")
IO.puts("charlist #{'abc'}")
IO.puts("map #{inspect(%{a: 1})}")
IO.puts("block #{if x > 2 do "big" else "small" end}")
IO.puts("call #{String.upcase("up")}")
IO.puts("empty #{""}|")
IO.puts("braces #{inspect({1, %{}})}")
IO.puts("#{x}#{x}#{x}")
IO.puts("multi #{
  x
} line")
