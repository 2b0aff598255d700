# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(inspect("abcdefgh", printable_limit: 3))
IO.inspect(inspect('abcdefgh', printable_limit: 3))
IO.inspect(inspect(["abcdef", "abcdef"], printable_limit: 3))
IO.inspect(inspect("abc", printable_limit: 3))
IO.inspect(inspect("abc", printable_limit: 0))
