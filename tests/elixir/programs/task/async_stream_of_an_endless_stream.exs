# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Stream.iterate(1, &(&1 + 1)) |> Task.async_stream(&(&1 * 2)) |> Enum.take(3))
IO.inspect(Task.async_stream(1..4, & &1) |> Stream.map(fn {:ok, n} -> n end) |> Enum.sum())
