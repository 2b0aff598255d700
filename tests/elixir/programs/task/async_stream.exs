# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(1..5 |> Task.async_stream(fn n -> n * n end) |> Enum.to_list())
IO.inspect(1..5 |> Task.async_stream(&(&1 + 1), max_concurrency: 2) |> Enum.map(fn {:ok, n} -> n end))
sum = 1..10 |> Task.async_stream(&(&1 * 2), ordered: false) |> Enum.reduce(0, fn {:ok, n}, acc -> n + acc end)
IO.inspect(sum)
IO.inspect(Task.async_stream(["a", "b"], String, :upcase, []) |> Enum.to_list())
