# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Front do
  defdelegate upcase(text), to: String
  defdelegate count(list), to: Enum
  defdelegate reversed(list), to: Enum, as: :reverse
  defdelegate join(list, separator), to: Enum
end
IO.inspect(Front.upcase("a"))
IO.inspect(Front.count([1, 2]))
IO.inspect(Front.reversed([1, 2]))
IO.inspect(Front.join([1, 2], "-"))
