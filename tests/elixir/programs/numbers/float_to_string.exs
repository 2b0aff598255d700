# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Float.to_string(1.0))
IO.inspect(Float.to_string(1.0e-10))
IO.inspect(Float.to_string(123456789.123))
IO.inspect(Float.to_charlist(1.5))
IO.inspect(to_string(1.0e20))
IO.inspect(to_string(0.1))
IO.inspect(to_string(1.0e16))
IO.inspect(to_string(123456789012345.0))
