# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.sort([3, 2, 1])
IO.inspect Enum.sort([])
IO.inspect Enum.sort([3, 1, 2], :desc)
IO.inspect Enum.sort([3, 1, 2], :asc)
IO.inspect Enum.sort([1, 2, 3], &(&1 >= &2))
IO.inspect Enum.sort([1, 1.0, 0, 1], :asc)
IO.inspect Enum.sort([1, 1.0, 0, 1], :desc)
IO.inspect Enum.sort(["b", :a, 3, 1.5, {1}, [2], %{a: 1}, nil, "a"])
IO.inspect Enum.sort(%{c: 1, a: 2, b: 3})
IO.inspect Enum.sort(10..1)
IO.inspect Enum.sort([[1, 2], [1], [], [2]])
IO.inspect Enum.sort([{2, :a}, {1, :b, :c}, {1, :b}])
words = ["some", "kind", "of", "monster"]
IO.inspect Enum.sort(words, &(byte_size(&1) <= byte_size(&2)))
IO.inspect Enum.sort(words, &(byte_size(&1) < byte_size(&2)))

try do
  Enum.sort([1, 2], NoSuchModule)
rescue
  error in UndefinedFunctionError -> IO.puts(Exception.message(error))
end
