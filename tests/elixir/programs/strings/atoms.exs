# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Atom.to_string(:abc))
IO.inspect(Atom.to_string(Foo.Bar))
IO.inspect(Atom.to_charlist(:abc))
IO.inspect(:erlang.atom_to_binary(:a))
IO.inspect(:erlang.binary_to_atom("xyz"))
IO.inspect(:erlang.list_to_atom(~c"xyz"))
