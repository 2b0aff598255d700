# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Float.round(2.675, 2))
IO.inspect(Float.round(5.5675, 3))
IO.inspect(Float.round(-0.5))
IO.inspect(Float.round(1.5))
IO.inspect(Float.round(2.5))
IO.inspect(Float.round(0.0001, 2))
IO.inspect(Float.round(0.125, 2))
IO.inspect(Float.round(1.0e20, 2))
IO.inspect(Float.round(3.14159, 3))
