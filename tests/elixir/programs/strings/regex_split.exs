# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Regex.split(~r/,/, "a,b,c", parts: 2))
IO.inspect(Regex.split(~r/,/, ",a,,c,", trim: true))
IO.inspect(Regex.split(~r/(,)/, "a,b", include_captures: true))
IO.inspect(Regex.split(~r//, "abc"))
IO.inspect(Regex.split(~r/(a)(b)/, "xaby", on: [1]))
