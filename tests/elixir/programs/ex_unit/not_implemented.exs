ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "to be written"

  test "written" do
    assert true
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
