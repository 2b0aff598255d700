# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Item do
  defstruct [:a]
end
defmodule Main do
  def run do
    item = %Item{a: 1}
    attempt(fn -> item.missing end)
    attempt(fn -> %{item | missing: 1} end)
    attempt(fn -> item[:a] end)
    attempt(fn -> update(%{a: 1}) end)
    attempt(fn -> Enum.map(item, & &1) end)
    attempt(fn -> struct!(Item, b: 1) end)
    attempt(fn -> Map.fetch!(item, :z) end)
  end
  defp update(map), do: %Item{map | a: 2}
  defp attempt(function) do
    function.()
  rescue
    e -> IO.puts("#{inspect(e.__struct__)}: #{Exception.message(e) |> String.split(". ") |> hd()}")
  end
end
Main.run()
