# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect List.flatten([1, [[2], 3]])
IO.inspect List.flatten([[], [[], []]])
IO.inspect List.flatten([])
IO.inspect List.flatten([1, [[2], 3]], [4, [5]])
IO.inspect List.flatten(["a", ['b', [:c]]])
IO.inspect List.wrap(nil)
IO.inspect List.wrap([1])
IO.inspect List.wrap("text")
IO.inspect List.wrap(a: 1)

try do
  List.flatten(1)
rescue
  error -> IO.puts(Exception.message(error))
end
