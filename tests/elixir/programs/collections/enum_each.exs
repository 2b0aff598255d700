# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.each(["a", "b"], fn letter -> IO.puts(letter) end)
IO.inspect Enum.each(1..3, &IO.puts/1)
IO.inspect Enum.each(3..1, &IO.puts/1)
IO.inspect Enum.each(%{x: 1, y: 2}, fn {key, value} -> IO.puts("#{key}=#{value}") end)
IO.inspect Enum.each([], fn _ -> raise "never" end)
IO.inspect Enum.each(Stream.map(1..2, &(&1 * 10)), &IO.puts/1)
