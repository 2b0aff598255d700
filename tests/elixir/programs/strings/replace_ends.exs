# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.replace_leading("aaab", "a", "x"))
IO.inspect(String.replace_trailing("abbb", "b", "xy"))
IO.inspect(String.replace_prefix("aab", "a", "x"))
IO.inspect(String.replace_suffix("abb", "b", "x"))
IO.inspect(String.replace_prefix("abc", "x", "y"))
IO.inspect(String.replace_suffix("abc", "", "!"))
