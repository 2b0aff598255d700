# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
map = %{a: 1, b: 2, c: 3}
IO.inspect Map.filter(map, fn {_, value} -> rem(value, 2) == 1 end)
IO.inspect Map.reject(map, fn {key, _} -> key == :a end)
IO.inspect Map.map(map, fn {_, value} -> value * 2 end)
IO.inspect Map.filter(%{}, fn _ -> true end)

try do
  Map.filter([a: 1], fn _ -> true end)
rescue
  error -> IO.puts(Exception.message(error))
end
