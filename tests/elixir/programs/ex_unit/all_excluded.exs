ExUnit.start(seed: 0, exclude: [:slow])

defmodule ExampleTest do
  use ExUnit.Case

  @tag :slow
  test "slow" do
    assert false
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
