# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(&String.upcase/1)
IO.inspect(&Enum.map/2)
IO.inspect(&:erlang.abs/1)
IO.inspect(&:lists.sort/1)
IO.inspect([&String.length/1])
