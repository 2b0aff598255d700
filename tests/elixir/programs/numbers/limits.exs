# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(9223372036854775807)
IO.inspect(-9223372036854775807 - 1)
IO.inspect(4611686018427387904 * 1)
IO.inspect(Float.max_finite())
IO.inspect(Float.min_finite())
