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

Show.error(fn -> Integer.parse(Show.value(1)) end)
Show.error(fn -> Integer.to_string(Show.value("a")) end)
Show.error(fn -> Float.round(Show.value(1), 2) end)
Show.error(fn -> Float.round(1.5, 20) end)
Show.error(fn -> Integer.pow(2, -1) end)
Show.error(fn -> Integer.undigits([1, 20]) end)
Show.error(fn -> Integer.parse("1", 99) end)
