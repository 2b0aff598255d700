# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Float.parse("1.5abc"))
IO.inspect(Float.parse("1"))
IO.inspect(Float.parse("1."))
IO.inspect(Float.parse("1.5e3x"))
IO.inspect(Float.parse("1e3"))
IO.inspect(Float.parse("-1.5"))
IO.inspect(Float.parse(".5"))
IO.inspect(Float.parse("x"))
