# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Range.new(1, 5)
IO.inspect Range.new(5, 1)
IO.inspect Range.new(1, 10, 3)
IO.inspect Range.size(1..10)
IO.inspect Range.size(1..10//3)
IO.inspect Range.size(10..1)
IO.inspect Range.size(1..0//1)
IO.inspect Range.shift(1..10//3, 2)
IO.inspect Range.shift(5..1, 1)
IO.inspect Range.disjoint?(1..5, 6..9)
IO.inspect Range.disjoint?(1..5, 5..9)
IO.inspect Range.disjoint?(5..1, 4..9)
IO.inspect Range.disjoint?(1..5//2, 2..4//2)
IO.inspect Range.disjoint?(1..100//7, 3..100//11)
IO.inspect Range.disjoint?(10..1//-3, 2..9//4)
IO.inspect Range.disjoint?(1..0//1, 1..5)
first..last//step = 1..10//2
IO.inspect {first, last, step}
IO.inspect (1..3).last
IO.inspect 2..1 == 2..1//-1
IO.inspect Enum.to_list(0..-3)
IO.inspect 4 in 1..10//3
IO.inspect 5 in 1..10//3

for attempt <- [fn -> Range.new(1, 2, 0) end, fn -> Range.new(1.5, 2) end, fn -> Range.new(1, :a, 1) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts(Exception.message(error))
  end
end
