# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(%{a: 1..3, b: MapSet.new([1])})
IO.inspect([~r/a/, 1..2])
IO.inspect({MapSet.new(), %{}})
