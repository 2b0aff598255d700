# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Secret do
  def open(x), do: hidden(x) + 1
  defp hidden(x), do: x * 100
end
IO.inspect(Secret.open(2))
IO.inspect(function_exported?(Secret, :open, 1))
IO.inspect(function_exported?(Secret, :hidden, 1))
try do
  apply(Secret, :hidden, [1])
rescue
  e in UndefinedFunctionError -> IO.puts(Exception.message(e))
end
