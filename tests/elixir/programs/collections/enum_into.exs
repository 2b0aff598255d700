# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.into([1, 2], [])
IO.inspect Enum.into([a: 1, b: 2], %{})
IO.inspect Enum.into([a: 2], %{a: 1, b: 3})
IO.inspect Enum.into(%{a: 1}, b: 2)
IO.inspect Enum.into([1, 2, 2], MapSet.new())
IO.inspect Enum.into([3], MapSet.new([1]))
IO.inspect Enum.into(["a", "b"], "")
IO.inspect Enum.into(["c"], "ab")
IO.inspect Enum.into(1..3, [], &(&1 * 2))
IO.inspect Enum.into([1, 2], %{}, fn x -> {x, x * x} end)
IO.inspect Enum.into(%{a: 1}, [], fn {key, value} -> {value, key} end)
IO.inspect Enum.into([a: 1], [])

for {elements, into} <- [{[1], %{}}, {[1], 5}, {[1], {}}] do
  try do
    Enum.into(elements, into)
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
