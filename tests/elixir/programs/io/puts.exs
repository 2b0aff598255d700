IO.puts("text")
IO.puts(:atom)
IO.puts(12)
IO.puts(1.5)
IO.puts(nil)
IO.puts(["a", ?b, ["c", 'd']])
IO.puts('charlist')
IO.puts("äöü €")
IO.puts("")
IO.inspect(IO.puts("answers ok"))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
