# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{start, collect} = Collectable.into([])
IO.inspect start |> collect.({:cont, 1}) |> collect.({:cont, 2}) |> collect.(:done)
{start, collect} = Collectable.into(%{a: 1})
IO.inspect start |> collect.({:cont, {:b, 2}}) |> collect.(:done)
{start, collect} = Collectable.into(MapSet.new([1]))
IO.inspect start |> collect.({:cont, 2}) |> collect.(:done)
{start, collect} = Collectable.into("ab")
IO.inspect start |> collect.({:cont, "c"}) |> collect.(:done)
IO.inspect collect.(start, :halt)

try do
  Collectable.into(:atom)
rescue
  error -> IO.puts(Exception.message(error))
end
