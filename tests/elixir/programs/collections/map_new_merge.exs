# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Map.new()
IO.inspect Map.new(a: 1, b: 2, a: 3)
IO.inspect Map.new([1, 2], fn x -> {x, x * x} end)
IO.inspect Map.new(%{a: 1}, fn {key, value} -> {value, key} end)
IO.inspect Map.new(%{a: 1})
IO.inspect Map.new(1..3, &{&1, nil})
IO.inspect Map.from_keys([:a, :b], 0)
IO.inspect Map.merge(%{a: 1, b: 2}, %{b: 3, c: 4})
IO.inspect Map.merge(%{a: 1, b: 2}, %{b: 3, c: 4}, fn _key, left, right -> left + right end)
IO.inspect Map.merge(%{}, %{a: 1})
IO.inspect Map.to_list(%{b: 1, a: 2})
IO.inspect Map.equal?(%{a: 1}, %{a: 1})
IO.inspect Map.equal?(%{a: 1}, %{a: 1.0})

for attempt <- [fn -> Map.new([1]) end, fn -> Map.new(5) end, fn -> Map.merge(%{}, a: 1) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
