ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "raise" do
    raise "boom"
  end

  test "argument" do
    raise ArgumentError, "wrong"
  end

  test "several lines" do
    raise "one\ntwo"
  end

  test "throw" do
    throw(:ball)
  end

  test "exit" do
    exit(:why)
  end

  test "exit with shutdown" do
    exit({:shutdown, :done})
  end

  test "match" do
    {:ok, _} = Process.get(:nothing, :error)
  end

  test "case" do
    case Process.get(:nothing, 3) do
      1 -> 2
    end
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
