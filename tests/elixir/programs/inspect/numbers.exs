# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(0)
IO.inspect(-1)
IO.inspect(1.0)
IO.inspect(1.5e300)
IO.inspect(1_000_000)
IO.inspect(0.1 + 0.2)
