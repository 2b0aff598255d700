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

Show.error(fn -> :erlang.binary_to_integer("x") end)
Show.error(fn -> :erlang.list_to_integer(~c"x") end)
Show.error(fn -> :erlang.atom_to_binary("a") end)
Show.error(fn -> :erlang.integer_to_binary(10, 99) end)
Show.error(fn -> :erlang.iolist_to_binary([300]) end)
Show.error(fn -> :erlang.list_to_binary(:a) end)
