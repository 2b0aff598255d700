# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# Elements pass one by one where something lazy is gone through.
stream = Stream.map(1..3, fn x -> IO.puts("made #{x}"); x end)

IO.puts("map")
Enum.map(stream, fn x -> IO.puts("mapped #{x}") end)
IO.puts("filter")
Enum.filter(stream, fn x -> IO.puts("filtered #{x}"); true end)
IO.puts("find")
Enum.find(stream, fn x -> IO.puts("looked at #{x}"); x == 2 end)
IO.puts("take")
Enum.take(stream, 1)
IO.puts("reduce_while")
Enum.reduce_while(stream, nil, fn x, _ -> IO.puts("got #{x}"); {:halt, nil} end)
IO.puts("zip")
IO.inspect Enum.zip(stream, [:a, :b])
IO.puts("at")
IO.inspect Enum.at(stream, 1)
IO.puts("each")
Enum.each(stream, fn x -> IO.puts("each #{x}") end)
