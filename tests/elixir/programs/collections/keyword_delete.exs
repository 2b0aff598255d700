# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
options = [a: 1, b: 2, a: 3, c: 4]
IO.inspect Keyword.delete(options, :a)
IO.inspect Keyword.delete(options, :z)
IO.inspect Keyword.delete_first(options, :a)
IO.inspect Keyword.pop(options, :a)
IO.inspect Keyword.pop(options, :z)
IO.inspect Keyword.pop(options, :z, 0)
IO.inspect Keyword.pop!(options, :b)
IO.inspect Keyword.pop_lazy(options, :z, fn -> :made end)
IO.inspect Keyword.pop_first(options, :a)
IO.inspect Keyword.pop_first(options, :z, :none)
IO.inspect Keyword.pop_values(options, :a)
IO.inspect Keyword.take(options, [:a, :c])
IO.inspect Keyword.drop(options, [:a, :c])
IO.inspect Keyword.split(options, [:a])
IO.inspect Keyword.filter(options, fn {_, value} -> value > 2 end)
IO.inspect Keyword.reject(options, fn {key, _} -> key == :a end)
IO.inspect Keyword.map(options, fn {key, value} -> "#{key}#{value}" end)

try do
  Keyword.pop!(options, :z)
rescue
  error -> IO.puts(Exception.message(error))
end
