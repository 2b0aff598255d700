# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.sum([1, 2, 3])
IO.inspect Enum.sum([1, 2.5])
IO.inspect Enum.sum([])
IO.inspect Enum.sum(1..100)
IO.inspect Enum.sum(1..10//3)
IO.inspect Enum.sum(1..0//1)
IO.inspect Enum.sum(10..-10)
IO.inspect Enum.sum(1..1_000_000)
IO.inspect Enum.product([2, 3, 4])
IO.inspect Enum.product([])
IO.inspect Enum.product(1..10)
IO.inspect Enum.product([2, 0.5])

for list <- [[:a], [1, "2"]], fun <- [&Enum.sum/1, &Enum.product/1] do
  try do
    fun.(list)
  rescue
    error in ArithmeticError -> IO.puts(Exception.message(error))
  end
end
