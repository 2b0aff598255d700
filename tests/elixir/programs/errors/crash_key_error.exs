# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{name: "x"}
IO.puts(map.nome)
