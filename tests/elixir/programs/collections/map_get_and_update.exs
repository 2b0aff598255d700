# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{a: 1}
IO.inspect Map.get_and_update(map, :a, fn value -> {value, value + 1} end)
IO.inspect Map.get_and_update(map, :b, fn value -> {value, :new} end)
IO.inspect Map.get_and_update(map, :a, fn _ -> :pop end)
IO.inspect Map.get_and_update(map, :b, fn _ -> :pop end)
IO.inspect Map.get_and_update!(map, :a, fn value -> {:got, value} end)

for attempt <- [fn -> Map.get_and_update!(map, :b, &{&1, &1}) end, fn -> Map.get_and_update(map, :a, fn _ -> :wrong end) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
