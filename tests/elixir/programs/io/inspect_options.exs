IO.inspect([1, 2, 3], label: "list")
IO.inspect(%{b: 1, a: 2})
IO.inspect("text")
IO.inspect(Enum.to_list(1..100), limit: 5)
IO.inspect('abc')
IO.inspect('abc', charlists: :as_lists)
IO.inspect({:ok, "x"}, label: :atom)
x = IO.inspect(5) + 1
IO.inspect(x)
[1, 2] |> IO.inspect(label: "before") |> Enum.map(&(&1 * 2)) |> IO.inspect(label: "after")
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
