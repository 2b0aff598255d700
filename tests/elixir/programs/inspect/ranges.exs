# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(1..3)
IO.inspect(1..9//2)
IO.inspect(3..1)
IO.inspect(3..1//-1)
IO.inspect(-1..-5)
IO.inspect(%{r: 1..2})
IO.inspect(inspect(1..3, structs: false))
