# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Known do
  def here(x), do: x
  def near(x), do: x
  def call_missing(module), do: module.absent()
end
attempt = fn function ->
  try do
    function.()
  rescue
    e in UndefinedFunctionError ->
      IO.puts(Exception.message(e))
      IO.inspect({e.module, e.function, e.arity})
  end
end
attempt.(fn -> apply(Known, :zzz, [1, 2]) end)
attempt.(fn -> apply(Known, :here, [1, 2]) end)
attempt.(fn -> apply(Missing.Module, :call, []) end)
attempt.(fn -> apply(:not_there, :call, [1]) end)
attempt.(fn -> Known.call_missing(Known) end)
attempt.(fn -> Known.call_missing(Nope) end)
attempt.(fn -> apply(nil, :call, []) end)
attempt.(fn -> apply(:lists, :no_such, [[]]) end)
attempt.(fn -> apply(Enum, :no_such, [[]]) end)
