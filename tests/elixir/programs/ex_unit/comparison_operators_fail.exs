ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "not equal" do
    assert 1 != 1
  end

  test "less" do
    assert 2 < 1
  end

  test "at least" do
    x = 3
    assert x >= 4
  end

  test "strictly" do
    assert 1 === 1.0
  end

  test "not strictly" do
    assert 1 !== 1
  end

  test "in" do
    assert 3 in [1, 2]
  end

  test "text" do
    assert "abc" =~ "x"
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
