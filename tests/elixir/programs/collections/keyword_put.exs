# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
options = [a: 1, b: 2, a: 3]
IO.inspect Keyword.put(options, :a, 9)
IO.inspect Keyword.put(options, :c, 9)
IO.inspect Keyword.put_new(options, :a, 9)
IO.inspect Keyword.put_new(options, :c, 9)
IO.inspect Keyword.put_new_lazy(options, :c, fn -> 7 end)
IO.inspect Keyword.put_new_lazy(options, :a, fn -> raise "never" end)
IO.inspect Keyword.replace(options, :a, 9)
IO.inspect Keyword.replace(options, :z, 9)
IO.inspect Keyword.replace!(options, :b, 9)
IO.inspect Keyword.replace_lazy(options, :a, &(&1 * 5))
IO.inspect Keyword.update(options, :a, 0, &(&1 + 10))
IO.inspect Keyword.update(options, :z, 0, &(&1 + 10))
IO.inspect Keyword.update!(options, :b, &(&1 + 10))

for attempt <- [fn -> Keyword.replace!(options, :z, 1) end, fn -> Keyword.update!(options, :z, & &1) end, fn -> Keyword.put(options, 1, 1) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts(Exception.message(error))
  end
end
