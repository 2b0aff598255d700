# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
f = fn
  x when is_list(x) and length(x) == 3 -> :three
  x when is_list(x) and hd(x) == :first -> :starts
  x when is_list(x) and tl(x) == [] -> :single
  x when is_tuple(x) and tuple_size(x) == 2 and elem(x, 0) == :ok -> :ok_tuple
  x when is_map(x) and map_size(x) == 0 -> :empty_map
  x when is_map_key(x, :name) -> :named
  x when is_binary(x) and byte_size(x) > 5 -> :long
  x when x in [:a, :b] -> :a_or_b
  x when x in 1..3 -> :one_to_three
  x when is_map(x) and x.flag == true -> :flagged
  _ -> :other
end
values = [[1, 2, 3], [:first, 2], [9], {:ok, 1}, {:error, 1}, %{}, %{name: 1}, "short", "longer text",
          :a, :c, 2, 4, %{flag: true}, %{flag: false}, []]
for value <- values, do: IO.inspect(f.(value))
