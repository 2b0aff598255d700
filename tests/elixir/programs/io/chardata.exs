IO.inspect(IO.chardata_to_string(["a", ?b, [?ü, "c"]]))
IO.inspect(IO.chardata_to_string("same"))
IO.inspect(IO.iodata_to_binary(["a", ?b, ["c"]]))
IO.inspect(IO.iodata_length(["ab", ?c, ["ü"]]))
IO.inspect(IO.iodata_to_binary([]))

try do
  IO.iodata_to_binary([:a])
rescue
  error -> IO.inspect(error.__struct__)
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
