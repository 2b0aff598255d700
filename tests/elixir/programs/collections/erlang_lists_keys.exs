# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
list = [{:a, 1}, {:b, 2}, {:a, 3}]
IO.inspect :lists.keyfind(:a, 1, list)
IO.inspect :lists.keyfind(:z, 1, list)
IO.inspect :lists.keyfind(2, 2, [:no_tuple, {1}, {1, 2.0}])
IO.inspect :lists.keysearch(:b, 1, list)
IO.inspect :lists.keymember(3, 2, list)
IO.inspect :lists.keydelete(:a, 1, list)
IO.inspect :lists.keyreplace(:a, 1, list, {:x})
IO.inspect :lists.keystore(:c, 1, list, {:c, 4})
IO.inspect :lists.keystore(:b, 1, list, {:b, 5})
IO.inspect :lists.keytake(:b, 1, list)
IO.inspect :lists.keytake(:z, 1, list)
IO.inspect :lists.keysort(1, list)
IO.inspect :lists.keysort(2, [{1, :z}, {2, :a}])
IO.inspect :lists.ukeysort(1, list)

try do
  :lists.keyfind(:a, 0, list)
rescue
  error -> IO.puts(Exception.message(error))
end
