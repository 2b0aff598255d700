numbers = for _ <- 1..100, do: System.unique_integer()
IO.inspect(length(Enum.uniq(numbers)))
positive = for _ <- 1..100, do: System.unique_integer([:positive])
IO.inspect(Enum.all?(positive, &(&1 > 0)))
ordered = for _ <- 1..100, do: System.unique_integer([:monotonic, :positive])
IO.inspect(ordered == Enum.sort(ordered))
IO.inspect(is_integer(:erlang.unique_integer()))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
