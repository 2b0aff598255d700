ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "nothing came" do
    refute_receive _, 10
    refute_received _
  end

  test "came" do
    send(self(), {:bye, 4})
    refute_receive {:bye, _}, 10
  end

  test "was there" do
    send(self(), {:bye, 4})
    refute_received {:bye, 4}
  end

  test "own message" do
    send(self(), :x)
    refute_receive :x, 10, "should be silent"
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
