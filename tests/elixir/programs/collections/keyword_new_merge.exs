# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Keyword.new()
IO.inspect Keyword.new(a: 1, b: 2, a: 3)
IO.inspect Keyword.new([:a, :b], fn key -> {key, Atom.to_string(key)} end)
IO.inspect Keyword.new(%{x: 1})
IO.inspect Keyword.from_keys([:a, :b], 0)
IO.inspect Keyword.merge([a: 1, b: 2], a: 3, d: 4)
IO.inspect Keyword.merge([a: 1, b: 2, a: 5], a: 3, a: 4)
IO.inspect Keyword.merge([a: 1], [])
IO.inspect Keyword.merge([a: 1, b: 2], [a: 3, d: 4], fn _key, left, right -> left + right end)
IO.inspect Keyword.merge([a: 1, b: 2, a: 3], [b: 5, c: 5, b: 6, a: 7], fn key, left, right -> {key, left, right} end)
IO.inspect Keyword.equal?([a: 1, b: 2], b: 2, a: 1)
IO.inspect Keyword.equal?([a: 1], a: 1.0)

for attempt <- [fn -> Keyword.merge([a: 1], [1]) end, fn -> Keyword.merge([1], a: 1) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts(Exception.message(error))
  end
end
