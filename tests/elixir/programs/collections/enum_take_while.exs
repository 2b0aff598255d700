# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.take_while([1, 2, 3, 1], &(&1 < 3))
IO.inspect Enum.take_while(Stream.iterate(1, &(&1 * 3)), &(&1 < 100))
IO.inspect Enum.take_while([], & &1)
IO.inspect Enum.drop_while([1, 2, 3, 2, 1], &(&1 < 3))
IO.inspect Enum.drop_while([1, 2], &(&1 < 3))
IO.inspect Enum.drop_while(1..5, fn _ -> false end)
IO.inspect Enum.split_while([1, 2, 3, 4, 1], &(&1 < 3))
IO.inspect Enum.split_while(1..3, fn _ -> true end)
IO.inspect Enum.split_while([], fn _ -> true end)
