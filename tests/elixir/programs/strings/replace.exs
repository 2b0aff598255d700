# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.replace("a,b,c", ",", "-"))
IO.inspect(String.replace("a,b,c", ",", "-", global: false))
IO.inspect(String.replace("abc", "", "-"))
IO.inspect(String.replace("abc", ["a", "c"], "x"))
IO.inspect(String.replace("aaa", "aa", "b"))
IO.inspect(String.replace("abc", "x", "y"))
