# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
1..5
|> Enum.map(&(&1 * &1))
|> Enum.filter(&(rem(&1, 2) == 1))
|> Enum.reduce(0, &+/2)
|> IO.inspect()
"a,b;c"
|> String.split([",", ";"])
|> Enum.map(&String.to_atom/1)
|> IO.inspect()
[b: 2, a: 1]
|> Enum.sort_by(&elem(&1, 0))
|> Enum.map(fn {k, v} -> "#{k}=#{v}" end)
|> Enum.join("&")
|> IO.puts()
5 |> (&(&1 + 1)).() |> IO.inspect()
