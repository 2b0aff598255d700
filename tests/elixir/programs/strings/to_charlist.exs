# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.to_charlist("abc"))
IO.inspect(String.to_charlist("é"))
IO.inspect(to_charlist(42))
IO.inspect(to_charlist(:abc))
IO.inspect(to_charlist([1]))
