# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Regex.replace(~r/a(b)?/, "ab a", "[\\1]"))
IO.inspect(Regex.replace(~r/a/, "banana", "o", global: false))
IO.inspect(Regex.replace(~r/a(b)?/, "ab a", fn x, b -> "<#{x}|#{b}>" end))
IO.inspect(Regex.replace(~r//, "abc", "-"))
IO.inspect(Regex.replace(~r/a/, "ab", "\\g{0}\\g{0}"))
