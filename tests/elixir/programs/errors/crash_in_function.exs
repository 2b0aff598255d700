# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Deep do
  def one(x), do: two(x) + 1
  def two(x), do: three(x) + 1
  def three(x), do: raise(ArgumentError, "deep #{x}")
end
Deep.one(5)
