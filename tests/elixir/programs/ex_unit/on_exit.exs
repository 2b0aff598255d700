ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "in reverse order" do
    on_exit(fn -> IO.puts("first registered") end)
    on_exit(fn -> IO.puts("second registered") end)
    on_exit(:named, fn -> IO.puts("replaced") end)
    on_exit(:named, fn -> IO.puts("named") end)
    IO.puts("body")
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
