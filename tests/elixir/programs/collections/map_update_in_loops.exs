# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
letters = String.graphemes("mississippi")
IO.inspect Enum.reduce(letters, %{}, fn letter, counts -> Map.update(counts, letter, 1, &(&1 + 1)) end)
IO.inspect Enum.reduce(1..5, %{}, &Map.put(&2, &1, &1 * &1))
IO.inspect Enum.reduce([a: 1, b: 2, a: 3], %{}, fn {key, value}, acc -> Map.update(acc, key, [value], &[value | &1]) end)

inventory = %{apples: 3, pears: 0}
{taken, inventory} = Map.get_and_update(inventory, :apples, &{&1, &1 - 1})
IO.inspect {taken, inventory}
IO.inspect Map.merge(inventory, %{plums: 1}, fn _, a, b -> a + b end)
IO.inspect Enum.filter(inventory, fn {_, count} -> count > 0 end)
