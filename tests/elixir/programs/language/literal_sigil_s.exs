# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 5
IO.inspect(~s(string with "quotes" and #{x}))
IO.inspect(~S(raw #{x} \n))
IO.inspect(~s{braces (inside)})
IO.inspect(~s[a\nb])
IO.inspect(~s|pipe|)
IO.inspect(~s"quoted")
IO.inspect(~c(charlist #{x}))
IO.inspect(~C(raw #{x}))
IO.inspect(~s"""
heredoc "sigil" #{x}
""")
IO.inspect(~S"""
raw \t heredoc #{x}
""")
IO.inspect(~S(escaped \) paren))
IO.inspect(~c'')
