# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Float.ceil(-0.5))
IO.inspect(Float.ceil(1.21, 1))
IO.inspect(Float.floor(1.29, 1))
IO.inspect(Float.ceil(0.01, 1))
IO.inspect(Float.floor(-1.55, 1))
IO.inspect(Float.floor(12.3))
IO.inspect(Float.ceil(12.3))
