ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "tuple" do
    assert {:ok, value} = {:error, :enoent}
    value
  end

  test "pins" do
    expected = 1
    other = :a
    assert {^expected, ^other, _} = {2, :a, 3}
  end

  test "nil is no truth" do
    assert x = nil
    x
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
