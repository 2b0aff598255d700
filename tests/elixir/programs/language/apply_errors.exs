# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Calls of what cannot be called, in words.
words = fn function ->
  try do
    IO.inspect(function.())
  rescue
    error ->
      {blamed, _trace} = Exception.blame(:error, error, __STACKTRACE__)
      IO.puts(Exception.message(error))
      IO.puts(Exception.message(blamed))
  end
end

nothing = Enum.random([nil])
map = %{a: 1}
words.(fn -> apply(1, 2) end)
words.(fn -> apply(1, :a, []) end)
words.(fn -> apply(1, :a, [1]) end)
words.(fn -> apply(1, 2, []) end)
words.(fn -> apply(IO, 2, []) end)
words.(fn -> apply(IO, :puts, 1) end)
words.(fn -> apply(IO, :puts, [1 | 2]) end)
words.(fn -> map.a() end)
words.(fn -> map.b() end)
words.(fn -> map.a(1, 2) end)
words.(fn -> nothing.a(1, 2) end)
words.(fn -> nothing.a() end)
words.(fn -> nothing.a end)
words.(fn -> nil.title end)
words.(fn -> true.title end)
words.(fn -> %{map | b: 1} end)
