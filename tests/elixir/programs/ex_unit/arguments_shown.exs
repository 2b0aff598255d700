ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  def equal?(a, b), do: a == b

  test "local" do
    list = [1, 2]
    assert equal?(list, length(list))
  end

  test "remote" do
    list = [1, 2]
    assert Enum.member?(list, 3)
  end

  test "refuted" do
    list = [1, 2]
    refute equal?(list, [1, 2])
  end

  test "only literals" do
    assert Enum.member?([1, 2], 3)
  end

  test "guard function" do
    x = 5
    assert is_atom(x)
  end

  test "anonymous" do
    same = fn a, b -> a == b end
    x = 1
    assert same.(x, 2)
  end

  test "no arguments" do
    f = fn -> false end
    assert f.()
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
