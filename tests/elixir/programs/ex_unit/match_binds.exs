ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "binds" do
    assert {:ok, %{name: name, age: age}} = {:ok, %{name: "Ada", age: 36, more: 1}}
    assert name == "Ada"
    assert age == 36
    assert [first | rest] = [1, 2, 3]
    assert {first, rest} == {1, [2, 3]}
  end

  test "answers the value" do
    value = assert {:ok, _} = {:ok, 5}
    assert value == {:ok, 5}
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
