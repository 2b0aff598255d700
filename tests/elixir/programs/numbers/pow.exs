# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Integer.pow(2, 10))
IO.inspect(Integer.pow(-3, 3))
IO.inspect(Integer.pow(5, 0))
IO.inspect(2 ** 10)
IO.inspect(2 ** -1)
IO.inspect(2.0 ** 3)
IO.inspect(:math.pow(2, 3))
