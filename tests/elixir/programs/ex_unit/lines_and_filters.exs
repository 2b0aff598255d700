ExUnit.start(seed: 0, trace: true, exclude: [:test], include: [line: 12, kind: ~r/^sl/])

defmodule FilterTest do
  use ExUnit.Case

  @tag :skip
  test "skipped" do
    assert true
  end

  test "in line 12" do
    assert true
  end

  @tag kind: :slow
  test "slow" do
    assert true
  end

  @tag kind: "fast"
  test "fast" do
    assert true
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
