# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.slice("abcdef", 1..3))
IO.inspect(String.slice("abcdef", 1..-2))
IO.inspect(String.slice("abcdef", -3..-1))
IO.inspect(String.slice("abcdef", 4..10))
IO.inspect(String.slice("abcdef", 9..10))
IO.inspect(String.slice("abcdef", -10..2))
IO.inspect(String.slice("abcdef", 0..5//2))
