# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.trim("  a b \n"))
IO.inspect(String.trim_leading("  a "))
IO.inspect(String.trim_trailing(" a  "))
IO.inspect(String.trim("\u00a0 a\u2003"))
IO.inspect(String.trim("xxaxx", "x"))
IO.inspect(String.trim_leading("xyxya", "xy"))
IO.inspect(String.trim_trailing("axyxy", "xy"))
