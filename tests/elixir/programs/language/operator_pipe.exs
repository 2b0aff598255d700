# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect([1, 2, 3] |> Enum.map(&(&1 * 2)) |> Enum.sum())
"hello" |> String.upcase() |> IO.puts()
double = fn x -> x * 2 end
5 |> double.() |> IO.inspect()
-5 |> abs |> IO.inspect()
[3, 1, 2]
|> Enum.sort()
|> Enum.reverse()
|> IO.inspect()
:math.pi() |> Float.round(2) |> IO.inspect()
%{a: 1} |> Map.put(:b, 2) |> Map.keys() |> IO.inspect()
1 |> Kernel.+(2) |> IO.inspect()
3 |> then(fn x -> x + 1 end) |> IO.inspect()
4 |> tap(&IO.puts("saw #{&1}")) |> IO.inspect()
"a b" |> String.split(" ") |> case do
  [x, y] -> IO.inspect({y, x})
  _ -> IO.puts("other")
end
10 |> (fn x -> x - 1 end).() |> IO.inspect()
10 |> (&(&1 - 2)).() |> IO.inspect()
