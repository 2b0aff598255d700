ExUnit.start(seed: 0, exclude: [:test], include: [:slow])

defmodule ExampleTest do
  use ExUnit.Case

  @tag :slow
  test "slow" do
    assert true
  end

  test "other" do
    assert false
  end

  @tag :slow
  @tag :never
  test "slow too" do
    assert 1 == 1
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
