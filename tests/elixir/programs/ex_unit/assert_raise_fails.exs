ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "nothing raised" do
    assert_raise ArgumentError, fn -> :ok end
  end

  test "another message" do
    assert_raise ArgumentError, "abc", fn -> raise ArgumentError, "abd" end
  end

  test "message does not match" do
    assert_raise ArgumentError, ~r/abc/, fn -> raise ArgumentError, "abd" end
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
