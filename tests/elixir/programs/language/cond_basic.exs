# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
classify = fn n ->
  cond do
    n < 0 -> "negative"
    n == 0 -> "zero"
    n < 10 -> "small"
    true -> "large"
  end
end
for n <- [-1, 0, 5, 50], do: IO.puts(classify.(n))
x = cond do
  nil -> 1
  false -> 2
  "truthy" -> 3
end
IO.inspect(x)
y = cond do
  found = Enum.find([1, 2, 3], &(&1 > 1)) -> found * 10
  true -> 0
end
IO.inspect(y)
try do
  cond do
    x == 100 -> 1
    nil -> 2
  end
rescue
  error in CondClauseError -> IO.puts(Exception.message(error))
end
