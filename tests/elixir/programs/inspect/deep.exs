# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
deep = Enum.reduce(1..60, 0, fn _, acc -> [acc] end)
IO.inspect(deep)
IO.inspect(Enum.reduce(1..12, :leaf, fn i, acc -> {i, acc} end))
