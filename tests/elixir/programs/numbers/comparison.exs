# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(1 == 1.0)
IO.inspect(1 === 1.0)
IO.inspect(1 != 1.0)
IO.inspect(1 !== 1.0)
IO.inspect(1 < 1.5)
IO.inspect(2 > 1.5)
IO.inspect(1 <= 1.0)
IO.inspect(Enum.sort([3, 1.5, 2]))
