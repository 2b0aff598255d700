ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "the test dies with it" do
    spawn_link(fn -> exit(:bad) end)
    Process.sleep(:infinity)
  end

  test "and the next goes on" do
    assert true
  end

  test "trapped" do
    Process.flag(:trap_exit, true)
    pid = spawn_link(fn -> exit(:bad) end)
    assert_receive {:EXIT, ^pid, :bad}
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
