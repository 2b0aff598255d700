# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Keyword.validate([], [:a, b: 2])
IO.inspect Keyword.validate([a: 1], [:a, b: 2])
IO.inspect Keyword.validate([b: 5, a: 1], [:a, b: 2])
IO.inspect Keyword.validate([a: 1, d: 4, e: 5], [:a, b: 2])
IO.inspect Enum.sort(Keyword.validate!([c: 0], a: 1, b: 2, c: 3))

for options <- [[a: 1, d: 4, e: 5], [a: 1, a: 2, b: 1, b: 2], [{"a", 1}]] do
  try do
    Keyword.validate!(options, [:a, b: 2])
  rescue
    error in ArgumentError -> IO.puts(Exception.message(error))
  end
end
