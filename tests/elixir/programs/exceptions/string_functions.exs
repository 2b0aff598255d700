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

Show.error(fn -> String.length(Show.value(1)) end)
Show.error(fn -> String.upcase(Show.value(:a)) end)
Show.error(fn -> String.at("a", Show.value(:b)) end)
Show.error(fn -> String.trim(Show.value(nil)) end)
Show.error(fn -> String.duplicate("a", Show.value(-1)) end)
Show.error(fn -> String.split(Show.value(1)) end)
Show.error(fn -> String.contains?("a", Show.value(1)) end)
Show.error(fn -> String.replace("a", "b", Show.value(1)) end)
