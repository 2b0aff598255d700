# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Run do
  def run(function) do
    try do
      function.()
    rescue
      e in [ArgumentError, KeyError] -> {:listed, e.__struct__}
      RuntimeError -> :runtime
      e in ArithmeticError -> {:arithmetic, Exception.message(e)}
      e -> {:other, e.__struct__}
    end
  end
end

IO.inspect(Run.run(fn -> raise ArgumentError end))
IO.inspect(Run.run(fn -> Map.fetch!(%{}, :a) end))
IO.inspect(Run.run(fn -> raise "x" end))
IO.inspect(Run.run(fn -> 1 / Process.get(:nothing, 0) end))
IO.inspect(Run.run(fn -> Process.get(:nothing, Nope).a() end))
