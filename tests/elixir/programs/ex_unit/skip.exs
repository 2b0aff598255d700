ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  @tag :skip
  test "skipped" do
    assert false
  end

  @tag skip: "for a reason"
  test "skipped too" do
    assert false
  end

  test "runs" do
    assert true
  end

  @tag skip: false
  test "runs as well" do
    assert true
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
