# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect :lists.reverse([1, 2, 3])
IO.inspect :lists.reverse([1, 2], [3])
IO.inspect :lists.sort([3, 1, 2])
IO.inspect :lists.usort([3, 1, 3, 1.0])
IO.inspect :lists.seq(1, 5)
IO.inspect :lists.seq(10, 1, -3)
IO.inspect :lists.nth(2, [:a, :b])
IO.inspect :lists.nthtail(1, [:a, :b])
IO.inspect :lists.last([1, 2])
IO.inspect :lists.sum([1, 2.5])
IO.inspect {:lists.max([1, 3, 2]), :lists.min([3, 1])}
IO.inspect :lists.member(1, [1.0, 2])
IO.inspect :lists.append([[1], [2], []])
IO.inspect :lists.flatten([1, [2, [3]]])
IO.inspect :lists.duplicate(2, :x)
IO.inspect :lists.sublist([1, 2, 3, 4], 2)
IO.inspect :lists.sublist([1, 2, 3, 4], 2, 2)
IO.inspect :lists.split(1, [1, 2])
IO.inspect :lists.zip([1, 2], [:a, :b])
IO.inspect :lists.unzip([{1, :a}, {2, :b}])
IO.inspect :lists.subtract([1, 2, 1], [1])
IO.inspect :lists.delete(2, [1, 2, 2])
IO.inspect :lists.prefix('ab', 'abc')
IO.inspect :lists.suffix('bc', 'abc')
IO.inspect :lists.droplast([1, 2])
IO.inspect :lists.join(0, [1, 2])
IO.inspect :lists.enumerate([:a, :b])
IO.inspect :lists.concat([:a, 1, 'b'])
IO.inspect :lists.merge([1, 3], [2])

for attempt <- [fn -> :lists.nth(3, [1]) end, fn -> :lists.last([]) end, fn -> :lists.seq(1, 5, -1) end, fn -> :lists.seq(5, 1) end, fn -> :lists.zip([1], []) end, fn -> :lists.split(3, [1]) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts(Exception.message(error))
  end
end
