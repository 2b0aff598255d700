ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "empty" do
    assert_receive :hello, 10
  end

  test "others" do
    send(self(), {:hello, 1})
    send(self(), {:hello, 2})
    assert_receive {:bye, _}, 10
  end

  test "one other" do
    send(self(), :x)
    assert_received :y
  end

  test "pin" do
    id = 3
    send(self(), {:id, 4})
    assert_receive {:id, ^id}, 10
  end

  test "own message" do
    assert_receive :hello, 10, "nobody said hello"
  end

  test "many" do
    for number <- 1..12, do: send(self(), {:n, number})
    assert_receive :bye, 1
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
