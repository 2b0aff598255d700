# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Run do
  def run(function) do
    try do
      function.()
    catch
      :error, %{__exception__: true} = e -> {:exception, e}
      :error, reason -> {:erlang, reason}
    end
  end
end

IO.inspect(Run.run(fn -> raise "a" end))
IO.inspect(Run.run(fn -> 1 / Process.get(:nothing, 0) end))
IO.inspect(Run.run(fn -> :erlang.error({:own, 1}) end))
IO.inspect(Run.run(fn -> 1 = Process.get(:nothing, 2) end))
IO.inspect(Run.run(fn -> String.to_integer("x") end))
