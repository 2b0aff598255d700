ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "binds" do
    send(self(), {:reply, 1, "one"})
    assert_receive {:reply, number, text}
    assert {number, text} == {1, "one"}
  end

  test "answers the message" do
    send(self(), {:reply, 2})
    assert assert_receive({:reply, _}) == {:reply, 2}
  end

  test "waits" do
    parent = self()
    spawn(fn ->
      Process.sleep(20)
      send(parent, :late)
    end)

    assert_receive :late, 500
  end

  test "guard" do
    send(self(), {:n, 1})
    send(self(), {:n, 5})
    assert_receive {:n, n} when n > 2
    assert n == 5
    assert_received {:n, 1}
  end

  test "pin" do
    id = 7
    send(self(), {:other, 8})
    send(self(), {:id, 7})
    assert_received {:id, ^id}
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
