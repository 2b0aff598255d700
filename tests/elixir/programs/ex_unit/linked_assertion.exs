ExUnit.start(seed: 0)

defmodule LinkedTest do
  use ExUnit.Case

  @tag :capture_log
  test "an assertion in a task" do
    Task.await(
      Task.async(fn ->
        Process.flag(:trap_exit, true)
        assert 1 == 2
      end)
    )
  end

  test "several errors" do
    errors = [
      {:error, RuntimeError.exception("first"), []},
      {:error, ArgumentError.exception("second"), []}
    ]

    raise ExUnit.MultiError, errors: errors
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
