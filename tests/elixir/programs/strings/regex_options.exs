# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Regex.match?(~r/A/i, "a"))
IO.inspect(Regex.run(~r/^b/m, "a\nb"))
IO.inspect(Regex.run(~r/a.b/s, "a\nb"))
IO.inspect(Regex.run(~r/a b # c/x, "ab"))
IO.inspect(Regex.run(~r/a+/U, "aaa"))
IO.inspect(Regex.run(~r/\w+/u, "é"))
