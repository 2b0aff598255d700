# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
name = "world"
IO.puts("hello #{name}")
IO.puts("#{1 + 1} #{:atom} #{nil} #{1.0} #{[?a, "b"]}")
IO.puts("nested #{"inner #{name}"}")
IO.puts("#{inspect(%{a: 1})}")
