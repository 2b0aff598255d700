# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(for x <- MapSet.new([3, 1, 2]), do: x)
IO.inspect(for x <- Stream.map(1..3, &(&1 * 2)), do: x)
