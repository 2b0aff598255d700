ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "own message" do
    assert false, "it should have been true"
  end

  test "own message of refute" do
    refute true, "it should not"
  end

  test "of several lines" do
    assert 1 == 2, "first\nsecond"
  end

  test "flunk" do
    flunk()
  end

  test "flunk with words" do
    flunk("not this way")
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
