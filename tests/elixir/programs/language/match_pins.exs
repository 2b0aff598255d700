# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = 1
^x = 1
{^x, y} = {1, 2}
IO.inspect(y)
case 2 do
  ^x -> IO.puts("same")
  _ -> IO.puts("different")
end
expected = {:ok, [1, 2]}
IO.inspect(match?(^expected, {:ok, [1, 2]}))
IO.inspect(match?(^expected, {:ok, [1]}))
check = fn
  ^x -> :x
  _ -> :other
end
IO.inspect({check.(1), check.(2)})
x = 5
IO.inspect({check.(1), x})
[^x | rest] = [5, 6]
IO.inspect(rest)
try do
  ^x = 6
rescue
  error -> IO.puts(Exception.message(error))
end
IO.inspect(match?(^x, 5.0))
for ^x <- [5, 6, 5], do: IO.puts("five")
