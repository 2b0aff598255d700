ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "case" do
    x = "x"

    assert (case x do
      "y" -> 1
      "x" -> nil
    end)
  end

  test "if" do
    x = 1
    assert if(x == 2, do: 1, else: nil)
  end

  test "fn with clauses" do
    assert (fn
      1 -> 2
      x when x > 1 -> 3
    end).(1) == 5
  end

  test "cond" do
    x = 1
    assert (cond do
      x > 1 -> :more
      true -> :less
    end) == :more
  end

  test "with" do
    assert (with {:ok, x} <- {:ok, 1} do
      x + 1
    end) == 1
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
