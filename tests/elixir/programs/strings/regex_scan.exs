# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Regex.scan(~r/a(n)?/, "banana"))
IO.inspect(Regex.scan(~r/a*/, "baac"))
IO.inspect(Regex.scan(~r/\w+/u, "héllo wörld"))
IO.inspect(Regex.scan(~r/./, "é"))
IO.inspect(Regex.scan(~r/n/, "banana", return: :index))
IO.inspect(Regex.scan(~r/x/, "abc"))
