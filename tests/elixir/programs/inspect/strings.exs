# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect("abc")
IO.inspect("a\"b")
IO.inspect("tab\tnew\nline")
IO.inspect("\e\0\a")
IO.inspect("é")
IO.inspect("😀")
IO.inspect("a\xFFb")
IO.inspect(<<1, 2>>)
IO.inspect("#{"x"} \#{y}")
IO.inspect("\u200b")
IO.inspect("")
