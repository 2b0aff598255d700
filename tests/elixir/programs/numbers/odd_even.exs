# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
require Integer
IO.inspect(Integer.is_odd(3))
IO.inspect(Integer.is_odd(-3))
IO.inspect(Integer.is_even(0))
IO.inspect(Integer.is_even(7))
IO.inspect(Enum.filter(1..6, &Integer.is_even/1))
