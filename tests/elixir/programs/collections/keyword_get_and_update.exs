# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
options = [a: 1, b: 2, a: 3]
IO.inspect Keyword.get_and_update(options, :a, fn value -> {value, value + 10} end)
IO.inspect Keyword.get_and_update(options, :z, fn value -> {value, :new} end)
IO.inspect Keyword.get_and_update(options, :a, fn _ -> :pop end)
IO.inspect Keyword.get_and_update!(options, :b, fn value -> {:got, value * 2} end)

for attempt <- [fn -> Keyword.get_and_update!(options, :z, &{&1, &1}) end, fn -> Keyword.get_and_update(options, :a, & &1) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
