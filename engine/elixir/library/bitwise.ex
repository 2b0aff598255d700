# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Bitwise do
  def bnot(integer), do: :erlang.bnot(integer)
  def band(left, right), do: :erlang.band(left, right)
  def bor(left, right), do: :erlang.bor(left, right)
  def bxor(left, right), do: :erlang.bxor(left, right)
  def bsl(left, right), do: :erlang.bsl(left, right)
  def bsr(left, right), do: :erlang.bsr(left, right)

  def left &&& right, do: :erlang.band(left, right)
  def left ||| right, do: :erlang.bor(left, right)
  def left <<< right, do: :erlang.bsl(left, right)
  def left >>> right, do: :erlang.bsr(left, right)
end
