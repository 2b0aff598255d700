# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: quote
x =
  quote do
    IO.puts("x")
  end
IO.inspect(x)
