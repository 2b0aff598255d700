# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect List.first([1, 2])
IO.inspect List.first([])
IO.inspect List.first([], :none)
IO.inspect List.last([1, 2])
IO.inspect List.last([])
IO.inspect List.last([], 5)
IO.inspect List.starts_with?([1, 2, 3], [1, 2])
IO.inspect List.starts_with?([1], [1, 2])
IO.inspect List.starts_with?([], [])
IO.inspect List.duplicate("hello", 3)
IO.inspect List.duplicate(:x, 0)
IO.inspect List.improper?([1 | 2])
IO.inspect List.improper?([1, 2])

try do
  List.first(:no_list)
rescue
  error -> IO.puts(Exception.message(error))
end
