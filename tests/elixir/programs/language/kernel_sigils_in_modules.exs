# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Words do
  @words ~w(alpha beta gamma)
  @atoms ~w(ok error)a
  def words, do: @words
  def known?(word) when word in @words, do: true
  def known?(_), do: false
  def atoms, do: @atoms
  def matches?(text), do: text =~ ~r/^[a-z]+$/
end
IO.inspect(Words.words())
IO.inspect({Words.known?("beta"), Words.known?("delta")})
IO.inspect(Words.atoms())
IO.inspect({Words.matches?("abc"), Words.matches?("ABC")})
