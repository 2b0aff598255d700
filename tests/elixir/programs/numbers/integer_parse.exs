# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Integer.parse("12abc"))
IO.inspect(Integer.parse("+12"))
IO.inspect(Integer.parse("-12"))
IO.inspect(Integer.parse("ff", 16))
IO.inspect(Integer.parse("abc"))
IO.inspect(Integer.parse("1_000"))
IO.inspect(Integer.parse(""))
IO.inspect(Integer.parse(" 1"))
IO.inspect(Integer.parse("-"))
