# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(MapSet.new())
IO.inspect(MapSet.new([3, 1, 2]))
IO.inspect(MapSet.new('abc'))
IO.inspect(MapSet.new([:a, "b"]))
IO.inspect(MapSet.new([MapSet.new([1])]))
IO.inspect(inspect(MapSet.new([1]), limit: 0))
