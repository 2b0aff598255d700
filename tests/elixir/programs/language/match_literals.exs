# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
1 = 1
:ok = :ok
"text" = "text"
1.5 = 1.5
nil = nil
'abc' = [97, 98, 99]
IO.puts("all matched")
check = fn value ->
  case value do
    1 -> "integer one"
    1.0 -> "float one"
    "1" -> "string one"
    :one -> "atom one"
    '1' -> "charlist one"
    nil -> "nil"
    {} -> "empty tuple"
    [] -> "empty list"
    true -> "true"
    -1 -> "minus one"
    _ -> "something else"
  end
end
for value <- [1, 1.0, "1", :one, '1', nil, {}, [], true, -1, %{}] do
  IO.puts(check.(value))
end
