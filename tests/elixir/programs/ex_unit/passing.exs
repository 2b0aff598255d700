ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "adds" do
    assert 1 + 1 == 2
  end

  test "subtracts" do
    refute 3 - 1 == 1
  end

  test "values" do
    assert 5
    assert [] == []
    refute nil
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
