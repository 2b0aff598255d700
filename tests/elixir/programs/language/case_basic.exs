# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
result =
  case {1, 2, 3} do
    {4, 5, 6} -> "no"
    {1, x, 3} -> "x = #{x}"
    _ -> "never"
  end
IO.puts(result)
IO.puts(case :b do
  :a -> "a"
  :b -> "b"
end)
case 3 do
  n when n > 5 -> IO.puts("big")
  n when n > 2 -> IO.puts("middle")
  _ -> IO.puts("small")
end
x = case [] do
  [] -> nil
end
IO.inspect(x)
case 1 do
  value ->
    doubled = value * 2
    IO.inspect(doubled)
    doubled + 1
end
|> IO.inspect()
IO.inspect(case 7, do: (x -> x + 1))
IO.inspect(case 1 do 1 -> :one; 2 -> :two end)
