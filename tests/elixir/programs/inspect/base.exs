# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(inspect(255, base: :hex))
IO.inspect(inspect(-255, base: :hex))
IO.inspect(inspect(10, base: :binary))
IO.inspect(inspect([8, -9], base: :octal))
IO.inspect(inspect("ab", base: :hex))
IO.inspect(inspect(1.5, base: :hex))
IO.inspect(inspect(%{a: 16}, base: :hex))
IO.inspect(inspect(1..16, base: :hex))
