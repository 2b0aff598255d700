# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
words = ["some", "kind", "of", "monster"]
IO.inspect Enum.sort_by(words, &byte_size/1)
IO.inspect Enum.sort_by(words, &byte_size/1, :desc)
IO.inspect Enum.sort_by(words, &byte_size/1, &>=/2)
IO.inspect Enum.sort_by(words, &{byte_size(&1), String.first(&1)})
IO.inspect Enum.sort_by([b: 1, a: 2, c: 0], fn {_, value} -> value end)
IO.inspect Enum.sort_by([], & &1)
IO.inspect Enum.sort_by(1..6, &rem(&1, 3))
IO.inspect Enum.sort_by(1..6, &rem(&1, 3), :desc)
