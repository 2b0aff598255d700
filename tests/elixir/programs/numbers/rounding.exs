# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(round(1.5))
IO.inspect(round(2.5))
IO.inspect(round(-1.5))
IO.inspect(trunc(1.9))
IO.inspect(trunc(-1.9))
IO.inspect(floor(-1.1))
IO.inspect(ceil(-1.1))
IO.inspect(ceil(1.1))
IO.inspect(round(3))
