# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Show do
  def error(function) do
    try do
      IO.inspect(function.())
    rescue
      e -> IO.puts([inspect(e.__struct__), ": ", Exception.message(e)])
    end
  end

  # Hides the value from the compiler.
  def value(term), do: Process.get(:not_there, term)
end

Show.error(fn -> Enum.map(Show.value(1), & &1) end)
Show.error(fn -> Enum.count(Show.value(:a)) end)
Show.error(fn -> Enum.to_list(Show.value("abc")) end)
Show.error(fn -> for x <- Show.value(1), do: x end)
Show.error(fn -> Enum.into([1], Show.value(1)) end)
