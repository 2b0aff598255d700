# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
values = [%{}, "text", [], {}, 1, :atom, [1], {1}, 2.5, nil, fn -> 1 end, self(), make_ref()]

kind = fn
  x when is_number(x) -> :number
  x when is_atom(x) -> :atom
  x when is_reference(x) -> :reference
  x when is_function(x) -> :function
  x when is_pid(x) -> :pid
  x when is_tuple(x) -> :tuple
  x when is_map(x) -> :map
  x when is_list(x) -> :list
  x when is_binary(x) -> :binary
end

IO.inspect(values |> Enum.sort() |> Enum.map(kind) |> Enum.dedup())
IO.inspect(1 < :a)
IO.inspect(:z < {})
IO.inspect({} < %{})
IO.inspect(%{} < [])
IO.inspect([] < "")
IO.inspect(:a < self())
IO.inspect(Enum.sort([3, :a, "b", [2], {1}, 2.0, %{x: 1}]))
