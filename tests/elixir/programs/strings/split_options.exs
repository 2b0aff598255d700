# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.split("a,b,c", ",", parts: 2))
IO.inspect(String.split(",a,,b,", ",", trim: true))
IO.inspect(String.split(" a  b c", " ", parts: 2, trim: true))
IO.inspect(String.split("", ",", trim: true))
