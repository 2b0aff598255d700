# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule NotFound do
  defexception [:id, message: "not found"]
end
defmodule Wrapped do
  defexception [:inner]
  def message(%{inner: inner}), do: "wrapped: " <> Exception.message(inner)
end
run = fn f ->
  try do
    f.()
  rescue
    e in [NotFound] -> {:not_found, e.id, e.message}
    e in Wrapped -> {:wrapped, Exception.message(e)}
    e in [KeyError, ArgumentError] -> {:std, e.__struct__}
    e -> {:any, Exception.message(e)}
  catch
    :exit, r -> {:exit, r}
    x -> {:throw, x}
  end
end
IO.inspect(run.(fn -> raise NotFound, id: 5 end))
IO.inspect(run.(fn -> raise NotFound, id: 5, message: "gone" end))
IO.inspect(run.(fn -> raise NotFound end))
IO.inspect(run.(fn -> raise Wrapped, inner: %RuntimeError{message: "x"} end))
IO.inspect(run.(fn -> Map.fetch!(%{}, :a) end))
IO.inspect(run.(fn -> String.to_integer("z") end))
IO.inspect(run.(fn -> 1 / (Process.get(:z) || 0) end))
IO.inspect(run.(fn -> exit(:e) end))
IO.inspect(run.(fn -> throw(:t) end))
IO.inspect(run.(fn -> :fine end))
e = NotFound.exception(id: 1)
IO.inspect(Exception.message(e))
IO.inspect(is_exception(e, NotFound))
IO.inspect(NotFound.exception(id: 3))
try do
  try do
    raise "a"
  after
    IO.puts("cleanup 1")
  end
rescue
  RuntimeError -> IO.puts("rescued")
after
  IO.puts("cleanup 2")
end
f = fn ->
  try do
    :value
  rescue
    _ -> :never
  else
    :value -> :replaced
  after
    IO.puts("after else")
  end
end
IO.inspect(f.())
x = try do throw({:a, 1}) catch {k, v} when k == :a -> v + 1 end
IO.inspect(x)
IO.inspect(try do raise ArgumentError rescue ArgumentError -> 1 end)
IO.inspect(try do raise "m" rescue e in _ -> e.message end)
