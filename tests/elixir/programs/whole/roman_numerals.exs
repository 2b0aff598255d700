# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Roman do
  @numerals [
    {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
    {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}
  ]

  def encode(0), do: ""

  def encode(number) do
    {value, letters} = Enum.find(@numerals, fn {value, _} -> value <= number end)
    letters <> encode(number - value)
  end

  def decode(""), do: 0

  def decode(text) do
    {value, letters} = Enum.find(Enum.sort_by(@numerals, fn {_, l} -> -String.length(l) end), fn {_, l} -> String.starts_with?(text, l) end)
    value + decode(String.replace_prefix(text, letters, ""))
  end
end

for n <- [1, 4, 9, 14, 40, 90, 400, 1994, 2024], do: IO.puts("#{n} #{Roman.encode(n)}")
IO.inspect(Enum.all?(1..100, &(Roman.decode(Roman.encode(&1)) == &1)))
