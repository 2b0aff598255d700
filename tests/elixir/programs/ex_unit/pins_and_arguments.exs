ExUnit.start(seed: 0)
defmodule PTest do
  use ExUnit.Case
  @x %{key: :value}
  test "pins" do
    a = 1; b = 2; c = 3
    send(self(), {1, 2, 3})
    assert_received {^a, ^c, ^b}
  end
  test "pins2" do
    zz = 1; aa = 2; cc = 3
    assert {^zz, ^aa, ^cc, ^zz} = {1, 2, 3, 4}
  end
  test "pins3" do
    status = 1
    other_status = 2
    send(self(), {1, 2, 3})
    assert_received {^status, ^other_status}
  end
  test "pins4" do
    status = 1
    other_status = 2
    send(self(), {1, 2, 3})
    assert_received {^other_status, ^status}
  end
  test "args" do
    x = 1
    assert not_equal(x = 2, x)
    assert x == 1
  end
  test "delta" do
    refute_in_delta 10, 11, 2, "test message"
  end
  defp not_equal(a, b), do: a != b
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
