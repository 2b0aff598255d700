# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.group_by(~w{ant buffalo cat dingo}, &String.length/1)
IO.inspect Enum.group_by(~w{ant buffalo cat dingo}, &String.length/1, &String.first/1)
IO.inspect Enum.group_by([], & &1)
IO.inspect Enum.group_by(1..10, &rem(&1, 3))
IO.inspect Enum.group_by([1, 1.0, 2], & &1)
IO.inspect Enum.group_by([a: 1, b: 2, a: 3], &elem(&1, 0), &elem(&1, 1))
IO.inspect Enum.group_by(%{x: 1, y: 2, z: 1}, fn {_, value} -> value end)
