# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:erlang.integer_to_binary(12))
IO.inspect(:erlang.integer_to_binary(255, 16))
IO.inspect(:erlang.binary_to_integer("12"))
IO.inspect(:erlang.integer_to_list(12))
IO.inspect(:erlang.list_to_integer(~c"12"))
IO.inspect(:erlang.list_to_float(~c"1.5"))
IO.inspect(:erlang.binary_to_float("1.5"))
