ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "raises" do
    error = assert_raise RuntimeError, fn -> stop_supervised!(Unknown) end
    assert error.message == "could not stop child ID Unknown because it was not found"
  end

  test "only in the test" do
    task =
      Task.async(fn ->
        assert_raise ArgumentError, fn -> on_exit(fn -> :ok end) end
      end)

    assert Task.await(task).message ==
             "on_exit/2 callback can only be invoked from the test process"
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
