# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Loop do
  def count(0, total), do: total
  def count(n, total), do: count(n - 1, total + 1)
end
IO.inspect(Loop.count(1_000_000, 0))
