# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.max([1, 3, 2])
IO.inspect Enum.min([2, 1, 3])
IO.inspect Enum.max([1, 1.0])
IO.inspect Enum.max([1.0, 1])
IO.inspect Enum.min([1.0, 1])
IO.inspect Enum.max(["a", :a, 1, [1], {1}])
IO.inspect Enum.min(["a", :a, 1, [1], {1}])
IO.inspect Enum.max([], fn -> 0 end)
IO.inspect Enum.min([], fn -> :empty end)
IO.inspect Enum.max([1, 3, 2], &<=/2)
IO.inspect Enum.min(1..5, &>=/2)
IO.inspect Enum.max([], &>=/2, fn -> nil end)
IO.inspect Enum.max(%{a: 1, b: 0})
IO.inspect Enum.min_max([2, 3, 1])
IO.inspect Enum.min_max([], fn -> {nil, nil} end)
IO.inspect Enum.min_max(["foo", "bar", "baz"])

for fun <- [&Enum.max/1, &Enum.min/1, &Enum.min_max/1] do
  try do
    fun.([])
  rescue
    error in Enum.EmptyError -> IO.puts(Exception.message(error))
  end
end
