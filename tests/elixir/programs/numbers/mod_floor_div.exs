# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Integer.mod(5, 3))
IO.inspect(Integer.mod(-5, 3))
IO.inspect(Integer.mod(5, -3))
IO.inspect(Integer.floor_div(5, 2))
IO.inspect(Integer.floor_div(-5, 2))
IO.inspect(Integer.floor_div(6, -3))
IO.inspect(rem(-5, 3))
IO.inspect(div(-5, 3))
