# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Stream.interval(1) |> Enum.take(3)
IO.inspect Stream.timer(1) |> Enum.to_list()
IO.inspect Stream.interval(0) |> Stream.map(&(&1 * &1)) |> Enum.take(4)
