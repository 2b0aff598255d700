# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
result = if true do :a else :b end
IO.inspect(result)
IO.inspect(
  case 1 do
    1 -> :one
  end
)
value = with {:ok, x} <- {:ok, 5} do
  x * 2
end
IO.inspect(value)
if true, do: IO.puts("keyword"), else: IO.puts("never")
if(true, do: IO.puts("parentheses"))
if true do
  IO.puts("first"); IO.puts("second")
end
f = fn x -> if x do :truthy else :falsy end end
IO.inspect([f.(1), f.(nil)])
for x <- [1, 2] do IO.write("#{x} ") end
IO.puts("")
unless false do IO.puts("unless") end
try do
  :ok
after
  IO.puts("after")
end
case [1] do
  [x] when x > 0 ->
    IO.puts("clause")
    IO.puts("of several lines")
  _ ->
    :no
end
(fn ->
  IO.puts("called at once")
end).()
