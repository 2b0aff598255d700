ExUnit.start(seed: 0)

defmodule StaysTest do
  use ExUnit.Case

  @tag timeout: 200
  test "a child that does not stop" do
    start_supervised(
      {Task,
       fn ->
         Process.flag(:trap_exit, true)
         Process.sleep(:infinity)
       end}
    )
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
