# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(true and false)
IO.inspect(is_boolean(true))
IO.inspect(is_boolean(nil))
IO.inspect(is_atom(nil))
IO.inspect(nil == false)
IO.inspect(is_nil(nil))
IO.inspect(is_nil(false))
IO.puts(true)
IO.puts("[#{nil}]")
IO.inspect(nil || :default)
IO.inspect(to_string(nil))
IO.inspect(Atom.to_string(nil))
