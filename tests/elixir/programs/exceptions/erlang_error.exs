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

Show.error(fn -> :erlang.error(:custom) end)
Show.error(fn -> :erlang.error({:custom, 1}) end)
Show.error(fn -> :erlang.error(:badarg) end)
Show.error(fn -> :erlang.error({:badmatch, 1}) end)
Show.error(fn -> :erlang.error(:system_limit) end)
Show.error(fn -> :erlang.error({:badkey, :a}) end)
