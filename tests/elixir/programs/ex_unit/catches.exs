ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "exit" do
    assert catch_exit(exit(:why)) == :why
  end

  test "throw" do
    assert catch_throw(throw({:a, 1})) == {:a, 1}
  end

  test "error" do
    assert catch_error(raise "x") == %RuntimeError{message: "x"}
    assert catch_error(:erlang.error(:foo)) == :foo
  end

  test "a call of nobody" do
    assert {:noproc, _} = catch_exit(GenServer.call(:nobody_of_that_name, :hello))
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
