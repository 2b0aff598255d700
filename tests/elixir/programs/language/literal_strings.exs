# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect("hello")
IO.inspect("")
IO.inspect("with \"quotes\"")
IO.inspect("tab\tnewline\nreturn\r")
IO.inspect("null\0 escape\e bell\a back\b del\d form\f vert\v")
IO.inspect("unicode \u00e9 \u{1F600}")
IO.inspect("hex \x41")
IO.inspect("backslash \\")
IO.inspect("hash \# and \#{not}")
IO.inspect("unknown \q escape")
IO.puts("two
lines")
IO.puts("joined \
line")
IO.inspect("ünïcödé ✓")
IO.inspect(byte_size("é"))
IO.inspect("single ' quote")
IO.inspect("\#{x}")
IO.inspect("a#b")
