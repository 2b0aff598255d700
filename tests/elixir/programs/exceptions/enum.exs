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

Show.error(fn -> Enum.max([]) end)
Show.error(fn -> Enum.min([]) end)
Show.error(fn -> Enum.reduce([], &+/2) end)
Show.error(fn -> Enum.fetch!([1], 5) end)
Show.error(fn -> Enum.random([]) end)
Show.error(fn -> Enum.max_by([], & &1) end)
