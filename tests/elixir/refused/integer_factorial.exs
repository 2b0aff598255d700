# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# raises: 64 bits
defmodule Factorial do
  def of(0), do: 1
  def of(n), do: n * of(n - 1)
end
IO.inspect(Factorial.of(25))
