# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.slice("abcdef", 1, 3))
IO.inspect(String.slice("abcdef", -3, 2))
IO.inspect(String.slice("abcdef", -10, 2))
IO.inspect(String.slice("abcdef", 6, 1))
IO.inspect(String.slice("abcdef", 0, 0))
IO.inspect(String.slice("héllo", 1, 2))
