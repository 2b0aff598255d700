# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
result =
  [1, 2, 3]
  |> Enum.map(fn
    x when x > 1 ->
      x * 10

    x ->
      x
  end)
  |> Enum.with_index()
  |> Enum.into(%{}, fn {v, i} -> {i, v} end)
  |> then(fn map ->
    for {k, v} <- map, into: %{} do
      {v, k}
    end
  end)

IO.inspect(result)

value =
  if result[1] == 0 do
    case result do
      %{20 => 1} ->
        with {:ok, x} <- Map.fetch(result, 30),
             true <- x > 1 do
          cond do
            x == 2 -> :two
            true -> :other
          end
        end
    end
  end

IO.inspect(value)
IO.inspect([1, 2] |> Enum.map(fn x -> x end) |> Enum.reverse |> hd)
IO.inspect(Enum.reduce [1, 2], 0, fn x, a -> x + a end)
IO.inspect Enum.map([1], fn x -> x end), label: "labelled"
