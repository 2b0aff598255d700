# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.reduce_while(1..100, 0, fn x, acc -> if x < 5, do: {:cont, acc + x}, else: {:halt, acc} end)
IO.inspect Enum.reduce_while([1, 2, 3], [], fn x, acc -> {:cont, [x | acc]} end)
IO.inspect Enum.reduce_while([], :start, fn _, _ -> {:halt, :never} end)
IO.inspect Enum.reduce_while(Stream.iterate(1, &(&1 * 2)), 0, fn x, acc -> if acc > 100, do: {:halt, acc}, else: {:cont, acc + x} end)
IO.inspect Enum.reduce_while(%{a: 1, b: 2}, nil, fn {key, _}, _ -> {:halt, key} end)
