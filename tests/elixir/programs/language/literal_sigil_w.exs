# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(~w(one two three))
IO.inspect(~w[a b c])
IO.inspect(~w{a b})
IO.inspect(~w<a b>)
IO.inspect(~w/a b/)
IO.inspect(~w|a b|)
IO.inspect(~w"a b")
IO.inspect(~w'a b')
IO.inspect(~w(one two)a)
IO.inspect(~w(one two)s)
IO.inspect(~w(ab cd)c)
IO.inspect(~w())
IO.inspect(~w(  spaced   out  ))
x = "mid"
IO.inspect(~w(a#{x}b c))
IO.inspect(~W(a#{x}b c))
IO.inspect(~w(
  over
  lines
))
IO.inspect(~w(a\tb c\)d))
