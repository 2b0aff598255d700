# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
options = [a: 1, b: 2, a: 3]
IO.inspect Keyword.get(options, :a)
IO.inspect Keyword.get(options, :c)
IO.inspect Keyword.get(options, :c, 5)
IO.inspect Keyword.get_lazy(options, :c, fn -> :lazy end)
IO.inspect Keyword.get_values(options, :a)
IO.inspect Keyword.fetch(options, :b)
IO.inspect Keyword.fetch(options, :z)
IO.inspect Keyword.fetch!(options, :b)
IO.inspect options[:a]
IO.inspect options[:z]
IO.inspect Keyword.has_key?(options, :a)
IO.inspect Keyword.keys(options)
IO.inspect Keyword.values(options)
IO.inspect Keyword.keyword?(options)
IO.inspect Keyword.keyword?([{"a", 1}])
IO.inspect Keyword.keyword?([])
IO.inspect Keyword.keyword?(:a)
IO.inspect Keyword.size(options)
IO.inspect Keyword.to_list(options)

attempts = [
  fn -> Keyword.fetch!(options, :z) end,
  fn -> Keyword.get(options, "a") end,
  fn -> options["a"] end,
  fn -> Keyword.keys([1]) end,
  fn -> Keyword.get(%{a: 1}, :a) end
]

for attempt <- attempts do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
