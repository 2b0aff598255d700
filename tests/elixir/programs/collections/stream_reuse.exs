# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# A stream can be gone through any number of times.
stream = 1..5 |> Stream.map(&(&1 * 2)) |> Stream.filter(&(&1 > 4)) |> Stream.with_index() |> Stream.take(2)
IO.inspect Enum.to_list(stream)
IO.inspect Enum.to_list(stream)
IO.inspect Enum.count(stream)
IO.inspect Enum.zip(stream, stream)
IO.inspect Enum.map(stream, &elem(&1, 0))
IO.inspect Enum.into(stream, %{})
IO.inspect Enum.reverse(stream)
