# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Integer.to_string(255))
IO.inspect(Integer.to_string(255, 16))
IO.inspect(Integer.to_string(-255, 2))
IO.inspect(Integer.to_charlist(12))
IO.inspect(Integer.to_charlist(35, 36))
