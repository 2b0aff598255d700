# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Body do
  IO.puts("while defining")
  x = 1 + 1
  IO.inspect(x)
  @value x
  def value, do: @value
  if true do
    def conditional, do: :defined
  end
  IO.inspect(__MODULE__)
end
IO.inspect(Body.value())
IO.inspect(Body.conditional())
