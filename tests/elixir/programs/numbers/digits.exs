# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Integer.digits(1234))
IO.inspect(Integer.digits(0))
IO.inspect(Integer.digits(255, 16))
IO.inspect(Integer.digits(-12))
IO.inspect(Integer.undigits([1, 2, 3]))
IO.inspect(Integer.undigits([15, 15], 16))
IO.inspect(Integer.undigits([]))
