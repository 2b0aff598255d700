ExUnit.start(seed: 0, exclude: [:slow, kind: :big])

defmodule ExampleTest do
  use ExUnit.Case

  @tag :slow
  test "slow" do
    assert false
  end

  @tag kind: :big
  test "big" do
    assert false
  end

  @tag kind: :small
  test "small" do
    assert true
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
