# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect List.to_tuple([1, :a, "b"])
IO.inspect List.to_atom('elixir')
IO.inspect List.to_integer('123')
IO.inspect List.to_integer('-7f', 16)
IO.inspect List.to_float('2.5')
IO.inspect List.to_string([0x00E6, 0x00DF])
IO.inspect List.to_string(["foo", 'bar', [98, ["é"]]])
IO.inspect List.to_string([])
IO.inspect List.to_charlist(["foo", 'bar'])
IO.inspect List.ascii_printable?('abc')
IO.inspect List.ascii_printable?('abc' ++ [0])
IO.inspect List.ascii_printable?('abc' ++ [0], 2)

for fun <- [fn -> List.to_integer('x') end, fn -> List.to_tuple(:a) end, fn -> List.to_string([:a]) end, fn -> List.to_charlist([1.5]) end] do
  try do
    fun.()
  rescue
    error in ArgumentError -> IO.puts(Exception.message(error))
  end
end
