ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  setup_all do
    exit(:no_setup)
  end

  test "invalid" do
    assert true
  end

  test "invalid too" do
    assert true
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
