# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Access.get(%{a: 1}, :a)
IO.inspect Access.get([a: 1], :b, 2)
IO.inspect Access.get(nil, :a)
IO.inspect Access.get(nil, :a, :default)
IO.inspect Access.fetch(%{a: 1}, :a)
IO.inspect Access.fetch([a: 1], :b)
IO.inspect Access.fetch(nil, :b)
IO.inspect Access.fetch!(%{a: nil}, :a)
IO.inspect Access.pop(%{a: 1}, :a)
IO.inspect Access.pop([a: 1, b: 2], :a)
IO.inspect Access.get_and_update(%{a: 1}, :a, &{&1, 5})
IO.inspect Access.get_and_update([a: 1], :a, fn _ -> :pop end)
IO.inspect nil[:a]
IO.inspect nil[:a][:b]

attempts = [
  fn -> Access.fetch!(%{a: 1}, :b) end,
  fn -> Access.fetch!([a: 1], :b) end,
  fn -> Access.get([1], 0) end,
  fn -> Access.get_and_update(nil, :a, & &1) end,
  fn -> Access.pop(nil, :a) end,
  fn -> Access.slice(3..1) end,
  fn -> Access.at("1") end
]

for attempt <- attempts do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
