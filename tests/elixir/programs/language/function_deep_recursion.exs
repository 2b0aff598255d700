# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Deep do
  def sum(0), do: 0
  def sum(n), do: n + sum(n - 1)
  def build(0), do: []
  def build(n), do: [n | build(n - 1)]
end
IO.inspect(Deep.sum(100_000))
IO.inspect(length(Deep.build(100_000)))
