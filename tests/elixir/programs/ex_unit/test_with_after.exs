ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "cleans up in after" do
    assert 1 == 1
  after
    IO.puts("after the body")
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
