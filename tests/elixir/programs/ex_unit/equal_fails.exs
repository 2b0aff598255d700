ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "differ" do
    assert 1 + 1 == 3
  end

  test "passes" do
    assert true
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
