# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:binary.split("a.b.c", "."))
IO.inspect(:binary.split("a.b.c", ".", [:global]))
IO.inspect(:binary.match("hello", "l"))
IO.inspect(:binary.matches("hello", "l"))
IO.inspect(:binary.replace("a.b.c", ".", "-", [:global]))
IO.inspect(:binary.part("abc", 1, 2))
IO.inspect(:binary.at("abc", 1))
IO.inspect(:binary.copy("ab", 2))
IO.inspect(:binary.bin_to_list("abc"))
IO.inspect(:binary.list_to_bin([97, "b"]))
