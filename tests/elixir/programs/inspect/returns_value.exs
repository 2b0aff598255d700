# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
x = IO.inspect([1, 2], limit: 1)
IO.puts(length(x))
