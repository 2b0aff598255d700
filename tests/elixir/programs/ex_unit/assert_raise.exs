ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "of a kind" do
    error = assert_raise ArgumentError, fn -> raise ArgumentError, "bad" end
    assert error.message == "bad"
  end

  test "with a message" do
    assert_raise RuntimeError, "boom", fn -> raise "boom" end
    assert_raise RuntimeError, ~r/oo/, fn -> raise "boom" end
  end

  test "arithmetic" do
    assert_raise ArithmeticError, fn -> 1 / Enum.count([]) end
  end

  test "in a block" do
    assert_raise KeyError, fn ->
      Map.fetch!(%{a: 1}, :b)
    end
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
