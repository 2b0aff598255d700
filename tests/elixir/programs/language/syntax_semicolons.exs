# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 1; y = 2; IO.inspect({x, y})
defmodule Short do def a, do: 1; def b, do: 2 end
IO.inspect({Short.a(), Short.b()})
f = fn x -> y = x; y + 1 end
IO.inspect(f.(1))
case 2 do 1 -> IO.puts("one"); 2 -> IO.puts("two") end
IO.inspect((1; 2; 3))
