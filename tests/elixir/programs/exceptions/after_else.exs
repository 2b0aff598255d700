# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Run do
  def run(function) do
    try do
      function.()
    rescue
      e -> {:rescued, Exception.message(e)}
    catch
      kind, value -> {:caught, kind, value}
    else
      value -> {:value, value}
    after
      IO.puts("after")
    end
  end
end

IO.inspect(Run.run(fn -> 1 end))
IO.inspect(Run.run(fn -> raise "a" end))
IO.inspect(Run.run(fn -> throw(:b) end))
IO.inspect(Run.run(fn -> exit(:c) end))
