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

defmodule Clauses do
  def only_one(1), do: :one
  def pair(a, b) when a > b, do: :greater
end

Show.error(fn -> Clauses.only_one(2) end)
Show.error(fn -> Clauses.pair(1, 2) end)
