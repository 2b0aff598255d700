ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "still called" do
    on_exit(fn -> IO.puts("cleaned up") end)
    assert 1 == 2
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
