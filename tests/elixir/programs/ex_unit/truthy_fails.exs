ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "nil" do
    assert nil
  end

  test "false" do
    refute :something
  end

  test "negation" do
    assert not true
  end

  test "bang" do
    assert !true
  end

  test "and" do
    assert 1 == 1 and 2 == 3
  end

  test "or" do
    refute false or 1 == 1
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
