# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.into([1, 2], []) |> Enum.to_list()
stream = Stream.into([1, 2], %{}, fn x -> {x, x} end)
IO.inspect Enum.map(stream, &(&1 * 2))
IO.inspect Stream.run(stream)
