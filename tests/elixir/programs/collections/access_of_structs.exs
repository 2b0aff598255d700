# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Box do
  defstruct [:content]
end

box = struct(Box, content: %{a: 1})
IO.inspect get_in(box, [Access.key(:content), :a])
IO.inspect put_in(box, [Access.key!(:content), :a], 2)
IO.inspect update_in(box.content.a, &(&1 + 10))
IO.inspect get_in(box, [Access.key(:lid, :none)])

for attempt <- [fn -> box[:content] end, fn -> put_in(box, [:content], 1) end, fn -> get_in(box, [Access.key!(:lid)]) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end

defmodule Shelf do
  defstruct items: %{}
  def fetch(shelf, key), do: Map.fetch(shelf.items, key)

  def get_and_update(shelf, key, fun) do
    {got, items} = Map.get_and_update(shelf.items, key, fun)
    {got, %{shelf | items: items}}
  end

  def pop(shelf, key) do
    {value, items} = Map.pop(shelf.items, key)
    {value, %{shelf | items: items}}
  end
end

shelf = struct(Shelf, items: %{book: 1})
IO.inspect shelf[:book]
IO.inspect shelf[:pen]
IO.inspect put_in(shelf[:pen], 5)
IO.inspect pop_in(shelf, [:book])
