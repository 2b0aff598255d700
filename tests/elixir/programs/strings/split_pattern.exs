# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.split("a,b,c", ","))
IO.inspect(String.split("a,b;c", [",", ";"]))
IO.inspect(String.split(",a,,b,", ","))
IO.inspect(String.split("a,b", []))
IO.inspect(String.split("abc", "x"))
IO.inspect(String.split("", ","))
