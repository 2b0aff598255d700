# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Point do
  defstruct x: 0, y: 0
end

point = struct(Point, x: 1)
IO.inspect Map.from_struct(point)
IO.inspect Map.from_struct(Point)
IO.inspect Map.keys(point)
IO.inspect Map.get(point, :x)
IO.inspect Map.put(point, :y, 5)
IO.inspect Map.put(point, :z, 5) |> Map.keys()
IO.inspect Map.delete(point, :__struct__)
IO.inspect Map.to_list(point)

try do
  Map.from_struct(%{a: 1})
rescue
  error -> IO.puts(Exception.message(error))
end
