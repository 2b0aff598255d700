# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(byte_size("é"))
IO.inspect(binary_part("hello", 1, 3))
IO.inspect(binary_part("hello", 5, -3))
IO.inspect(:erlang.iolist_to_binary([1, "a", [[~c"b"]]]))
IO.inspect(:erlang.binary_to_list("abc"))
IO.inspect(:erlang.list_to_binary([97, 98]))
IO.inspect(:erlang.split_binary("abc", 1))
