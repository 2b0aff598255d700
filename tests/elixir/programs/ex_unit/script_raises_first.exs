ExUnit.start(seed: 0)

defmodule NeverTest do
  use ExUnit.Case

  test "is not run" do
    IO.puts("not this")
  end
end

IO.puts("before")
raise "the script failed"
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
