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

Show.error(fn -> String.to_integer("abc") end)
Show.error(fn -> String.to_float("1") end)
Show.error(fn -> String.to_existing_atom("surely not there yet") end)
Show.error(fn -> hd(Show.value([])) end)
Show.error(fn -> tl(Show.value([])) end)
Show.error(fn -> elem(Show.value({1}), 3) end)
Show.error(fn -> length(Show.value(1)) end)
Show.error(fn -> byte_size(Show.value(:a)) end)
