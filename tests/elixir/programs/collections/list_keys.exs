# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
list = [a: 1, b: 2, a: 3]
IO.inspect List.keyfind(list, :a, 0)
IO.inspect List.keyfind(list, 2, 1)
IO.inspect List.keyfind(list, :c, 0)
IO.inspect List.keyfind(list, :c, 0, :none)
IO.inspect List.keymember?(list, :b, 0)
IO.inspect List.keymember?(list, 9, 1)
IO.inspect List.keyreplace(list, :a, 0, {:x, 0})
IO.inspect List.keystore(list, :c, 0, {:c, 4})
IO.inspect List.keystore(list, :b, 0, {:b, 20})
IO.inspect List.keydelete(list, :a, 0)
IO.inspect List.keytake(list, :b, 0)
IO.inspect List.keytake(list, :z, 0)
IO.inspect List.keysort([a: 3, b: 1, c: 2], 1)
IO.inspect List.keysort([a: 3, b: 1, c: 2], 1, :desc)
IO.inspect List.keysort([{1, :b}, {1, :a}, {0, :c}], 0)
IO.inspect List.keyfind([{1.0, :float}], 1, 0)

try do
  List.keyfind!(list, :nothing, 0)
rescue
  error in KeyError -> IO.puts(Exception.message(error))
end
