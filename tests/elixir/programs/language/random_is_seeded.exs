# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Enum.random([1]) )
IO.inspect(Enum.random(1..3) in 1..3)
IO.inspect(:rand.uniform(10) in 1..10)
IO.inspect(:rand.uniform() < 1.0)
IO.inspect(Enum.sort(Enum.shuffle([3, 1, 2])))
IO.inspect(length(Enum.take_random(1..10, 3)))
