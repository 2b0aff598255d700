# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Only do
  def one(1), do: :one
  def two(:a, n) when n > 3, do: n
  def calls_private(x), do: private(x)
  defp private(:fine), do: :fine
end
attempt = fn function ->
  try do
    function.()
  rescue
    e in FunctionClauseError ->
      IO.puts(Exception.message(e))
      IO.inspect({e.module, e.function, e.arity})
  end
end
attempt.(fn -> Only.one(2) end)
attempt.(fn -> Only.two(:b, 1) end)
attempt.(fn -> Only.two(:a, 1) end)
attempt.(fn -> Only.calls_private(:bad) end)
f = fn 1 -> :one end
try do
  f.(2)
rescue
  e in FunctionClauseError ->
    IO.puts(Exception.message(e) |> String.replace(~r/anonymous fn.*$/, "anonymous"))
end
