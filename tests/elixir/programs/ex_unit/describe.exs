ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  describe "add" do
    test "one and one" do
      assert 1 + 1 == 2
    end

    test "fails" do
      assert 1 + 1 == 3
    end
  end

  describe "subtract" do
    test "one and one" do
      assert 1 - 1 == 1
    end
  end

  test "outside" do
    assert true
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
