IO.write("one ")
IO.write("two\n")
IO.write([?a, "b", :erlang.integer_to_list(3), "\n"])
IO.write(:stdio, "to a device\n")
IO.inspect(IO.write(""))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
