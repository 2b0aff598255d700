# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.split("  one two\nthree\t "))
IO.inspect(String.split(""))
IO.inspect(String.split("a\u00a0b c"))
IO.inspect(String.split("a\u2003b"))
