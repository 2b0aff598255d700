# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:erlang.yield())
IO.inspect(is_integer(:erlang.system_time()))
IO.inspect(is_integer(System.unique_integer()))
IO.inspect(System.unique_integer([:positive]) > 0)
a = System.unique_integer([:monotonic])
b = System.unique_integer([:monotonic])
IO.inspect(a < b)
IO.inspect(make_ref() == make_ref())
IO.inspect(node())
IO.inspect(Node.self())
IO.inspect(Node.list())
IO.inspect(node(self()))
