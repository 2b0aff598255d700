# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:erlang.float_to_binary(3.14159, decimals: 2))
IO.inspect(:erlang.float_to_binary(3.14159, [:compact, decimals: 10]))
IO.inspect(:erlang.float_to_binary(3.14159))
IO.inspect(:erlang.float_to_binary(3.14159, scientific: 3))
IO.inspect(:erlang.float_to_binary(2.5, decimals: 0))
IO.inspect(:erlang.float_to_binary(-0.001, decimals: 2))
IO.inspect(:erlang.float_to_binary(0.1, [:short]))
