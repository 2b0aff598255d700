ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "pipe" do
    assert [1, 2] |> Enum.map(fn x -> x + 1 end) |> Enum.sum() == 6
  end

  test "map and fields" do
    m = %{a: %{b: 1}}
    assert m.a.b == m[:a][:b] + 1
  end

  test "captures" do
    assert Enum.map([1, 2], &(&1 * 2)) == Enum.map([1, 2], &to_string/1)
  end

  test "keywords" do
    assert Keyword.get([a: 1, b: 2], :a) == %{"x" => 1, y: 2}
  end

  test "atoms and numbers" do
    assert [:ok, :"two words", nil, Enum, 1.5, 100_000] == {1, 2, 3}
  end

  test "strings" do
    name = "x"
    assert "hello #{name}!" == "a" <> "\n"
  end

  test "operators" do
    x = 1
    assert (x + 2) * 3 - -x == 10 and not (x == 2 or x > 5)
  end

  test "ranges and lists" do
    assert Enum.to_list(1..3) ++ [4 | [5]] == []
  end

  test "struct and update" do
    m = %{a: 1}
    assert %{m | a: 2} == m
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
