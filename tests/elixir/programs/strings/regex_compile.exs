# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Regex.compile("a+"))
IO.inspect(Regex.compile("a", "im"))
IO.inspect(Regex.compile("("))
IO.inspect(Regex.compile("[a"))
IO.inspect(Regex.compile("*"))
IO.inspect(Regex.source(~r/a.b/))
IO.inspect(Regex.opts(~r/a/im))
IO.inspect(Regex.regex?(~r/a/))
IO.inspect(Regex.regex?("a"))
IO.inspect(Regex.escape("a.b*c d"))
