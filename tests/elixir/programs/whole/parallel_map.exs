# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Parallel do
  def map(list, function) do
    list
    |> Enum.map(&Task.async(fn -> function.(&1) end))
    |> Enum.map(&Task.await/1)
  end

  def by_hand(list, function) do
    parent = self()

    for x <- list do
      reference = make_ref()
      spawn_link(fn -> send(parent, {reference, function.(x)}) end)
      reference
    end
    |> Enum.map(fn reference ->
      receive do
        {^reference, result} -> result
      end
    end)
  end
end

IO.inspect(Parallel.map(1..5, &(&1 * &1)))
IO.inspect(Parallel.by_hand(1..5, fn x -> Process.sleep(10 - x); x * 10 end))
