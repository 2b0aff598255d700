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

Show.error(fn -> Show.value(Nope).run() end)
Show.error(fn -> Show.value(Nope).run(1, 2) end)
Show.error(fn -> Show.value(String).no_such("a") end)
Show.error(fn -> Show.value(Show).no_such() end)
Show.error(fn -> Show.value(:nope).run(1) end)
Show.error(fn -> Show.value(nil).run() end)
