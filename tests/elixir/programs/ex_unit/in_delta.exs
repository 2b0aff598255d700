ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "near" do
    assert_in_delta 1.0, 1.05, 0.1
    refute_in_delta 1, 5, 2
  end

  test "too far" do
    assert_in_delta 1, 2, 0.5
  end

  test "too near" do
    refute_in_delta 10, 11, 5
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
