# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# usage:  elixir oracle.exs scenario.txt
Code.require_file("oracle.ex", __DIR__)

case System.argv() do
  [file] -> O.Run.main(file)
  _ -> IO.puts("usage: elixir oracle.exs scenario.txt"); System.halt(2)
end
