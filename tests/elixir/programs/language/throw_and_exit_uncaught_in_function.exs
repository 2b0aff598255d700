# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
find = fn list ->
  try do
    Enum.each(list, fn x -> if x > 2, do: throw({:found, x}) end)
    :none
  catch
    {:found, x} -> x
  end
end
IO.inspect(find.([1, 2, 3, 4]))
IO.inspect(find.([1]))
IO.inspect(catch_it = try do exit(:normal) catch :exit, r -> r end)
IO.inspect(catch_it)
