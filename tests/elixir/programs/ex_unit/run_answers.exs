ExUnit.start(seed: 0, autorun: false)

defmodule RunTest do
  use ExUnit.Case

  test "passes" do
    assert true
  end

  test "fails" do
    assert false
  end

  @tag :skip
  test "skipped" do
  end
end

IO.inspect(ExUnit.run())
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
