# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.to_integer("42"))
IO.inspect(String.to_integer("-42"))
IO.inspect(String.to_integer("+7"))
IO.inspect(String.to_integer("ff", 16))
IO.inspect(String.to_integer("1010", 2))
