# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(0xFF)
IO.inspect(0o17)
IO.inspect(0b101)
IO.inspect(1_000_000)
IO.inspect(?a)
IO.inspect(1.0e3)
IO.inspect(-5)
IO.inspect(9223372036854775807)
