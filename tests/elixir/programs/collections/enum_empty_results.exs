# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# What each function makes of nothing.
empty = [[], %{}, 1..0//1, MapSet.new(), Stream.take([1], 0)]

for enumerable <- empty do
  IO.inspect {
    Enum.map(enumerable, & &1),
    Enum.to_list(enumerable),
    Enum.count(enumerable),
    Enum.sum(enumerable),
    Enum.sort(enumerable),
    Enum.reverse(enumerable),
    Enum.at(enumerable, 0),
    Enum.find(enumerable, & &1),
    Enum.join(enumerable, ","),
    Enum.zip(enumerable, [1]),
    Enum.chunk_every(enumerable, 2),
    Enum.into(enumerable, %{}),
    Enum.take(enumerable, 2),
    Enum.empty?(enumerable),
    Enum.max(enumerable, fn -> :none end)
  }
end
