ExUnit.start(seed: 0, max_failures: 2)

defmodule ManyTest do
  use ExUnit.Case

  for number <- 1..4 do
    test "fails #{number}" do
      flunk("no")
    end
  end
end

defmodule NeverTest do
  use ExUnit.Case

  test "does not run" do
    IO.puts("ran")
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
