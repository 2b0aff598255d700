# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Tuple.append({1, 2}, 3)
IO.inspect Tuple.delete_at({:a, :b, :c}, 1)
IO.inspect Tuple.insert_at({:a, :c}, 1, :b)
IO.inspect Tuple.insert_at({}, 0, :x)
IO.inspect Tuple.duplicate(:x, 3)
IO.inspect Tuple.duplicate(:x, 0)
IO.inspect Tuple.to_list({1, 2})
IO.inspect Tuple.sum({1, 2, 3})
IO.inspect Tuple.product({2, 3})
IO.inspect Tuple.product({})
IO.inspect put_elem({:a, :b}, 1, :z)
IO.inspect elem({:a, :b}, 0)
IO.inspect tuple_size({})

for attempt <- [fn -> Tuple.delete_at({:a}, 5) end, fn -> Tuple.insert_at({:a}, 3, :x) end, fn -> elem({1}, 1) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts(Exception.message(error))
  end
end
