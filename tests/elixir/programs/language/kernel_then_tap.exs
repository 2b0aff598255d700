# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(5 |> then(&(&1 * 2)))
IO.inspect(5 |> tap(fn x -> IO.puts("tapped #{x}") end))
IO.inspect(then(1, fn x -> {x, x} end))
[1, 2, 3]
|> tap(&IO.inspect(length(&1)))
|> Enum.sum()
|> then(&"sum #{&1}")
|> IO.puts()
