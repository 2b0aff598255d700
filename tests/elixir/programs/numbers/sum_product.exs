# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Enum.sum(1..100))
IO.inspect(Enum.product([1, 2, 3, 4]))
IO.inspect(Enum.sum([0.1, 0.2]))
IO.inspect(Enum.max([1, 3, 2]))
IO.inspect(Enum.min_max([1, 3, 2]))
