# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Local do
  def max(a), do: {:mine, a}
  def run, do: {max(1), Kernel.max(1, 2)}
  def size, do: 5
  def call do
    size = 10
    {size, size()}
  end
end
IO.inspect(Local.run())
IO.inspect(Local.call())
