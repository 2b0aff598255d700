ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "fails" do
    assert match?({:ok, _}, {:error, 1})
  end

  test "guard" do
    assert match?({:ok, x} when x > 1, {:ok, 1})
  end

  test "refute" do
    refute match?([_ | _], [1])
  end

  test "passes" do
    assert match?([_ | _], [1])
    refute match?([], [1])
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
