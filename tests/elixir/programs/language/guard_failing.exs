# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
f = fn
  x when hd(x) == 1 -> :list_with_one
  x when elem(x, 5) == 1 -> :big_tuple
  x when x + 1 > 0 -> :number
  x when length(x) > 2 -> :long
  x when map_size(x) > 1 -> :map
  x when x.name == "n" -> :named
  x when tuple_size(x) == 0 or x == :fallback -> :never_for_atoms
  _ -> :none
end
for value <- [[1], {1}, 5, [2, 3, 4], "text", %{a: 1, b: 2}, %{name: "n"}, {}, :fallback, nil] do
  IO.inspect(f.(value))
end
