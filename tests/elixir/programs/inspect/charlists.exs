# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect('abc')
IO.inspect('it\'s')
IO.inspect([97, 98])
IO.inspect([1, 2])
IO.inspect([])
IO.inspect('\n')
IO.inspect([7, 8])
IO.inspect([233])
IO.inspect([97, 300])
