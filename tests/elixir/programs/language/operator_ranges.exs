# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(1..3)
IO.inspect(1..10//2)
IO.inspect(10..1//-3)
IO.inspect(Enum.to_list(1..5))
IO.inspect(Enum.to_list(1..10//3))
IO.inspect(Enum.to_list(10..1//-4))
IO.inspect(Enum.to_list(5..1))
IO.inspect(Enum.to_list(5..1//1))
first..last = 3..9
IO.inspect({first, last})
a..b//c = 1..10//2
IO.inspect({a, b, c})
range = 2..8
IO.inspect(range.first)
IO.inspect(range.last)
IO.inspect(range.step)
IO.inspect(5 in 1..10//2)
IO.inspect(6 in 1..10//2)
IO.inspect(Enum.count(1..100//7))
IO.inspect(Range.size(1..10))
IO.inspect(1..3 == 1..3//1)
IO.inspect(Enum.sum(1..100))
IO.inspect(Enum.map(1..3, &(&1 * &1)))
IO.inspect(Enum.reverse(1..4))
IO.inspect(..)
n = 4
IO.inspect(Enum.to_list(1..n))
IO.inspect(Enum.to_list(0..(n - 1)))
IO.inspect(Range.new(1, 5))
IO.inspect(Range.disjoint?(1..2, 3..4))
