# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Kernel.+(1, 2))
IO.inspect(Kernel.-(5))
IO.inspect(Kernel.==(1, 1))
IO.inspect(Kernel.<>("a", "b"))
IO.inspect(Kernel.++([1], [2]))
IO.inspect(Enum.reduce([1, 2, 3], &+/2))
IO.inspect(Enum.reduce([1, 2, 3], 1, &*/2))
IO.inspect(Enum.sort([1, 3, 2], &>=/2))
IO.inspect(Enum.map([true, false], &not/1))
IO.inspect(:erlang.+(1, 2))
IO.inspect(apply(Kernel, :+, [3, 4]))
plus = &Kernel.+/2
IO.inspect(plus.(2, 2))
