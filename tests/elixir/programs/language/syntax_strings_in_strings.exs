# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
name = "a\"b"
IO.puts("outer #{"inner #{"deep #{1 + 1}"}"} end")
IO.puts("map #{%{"k" => "v"}["k"]}")
IO.puts("call #{String.upcase("x #{:y}")}")
IO.puts("fn #{(fn x -> "<#{x}>" end).("z")}")
IO.puts("case #{case 1 do 1 -> "one" end}")
IO.puts('char #{"list"}')
IO.puts("#{name}")
IO.puts("}{")
IO.puts("#{"}"}")
