# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.valid?("abc"))
IO.inspect(String.valid?("a\xFFb"))
IO.inspect(String.printable?("abc\n"))
IO.inspect(String.printable?("a\0b"))
IO.inspect(String.printable?("abc\0", 3))
IO.inspect(String.printable?("\x7F"))
