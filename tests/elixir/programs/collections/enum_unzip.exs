# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.unzip([{:a, 1}, {:b, 2}, {:c, 3}])
IO.inspect Enum.unzip(%{a: 1, b: 2})
IO.inspect Enum.unzip([])

try do
  Enum.unzip([1])
rescue
  error in FunctionClauseError -> IO.inspect(error.__struct__)
end
