ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  setup do
    throw(:no_setup)
  end

  test "never runs" do
    assert true
  end

  test "nor this" do
    assert true
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
