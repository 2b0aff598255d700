ExUnit.start(seed: 0, exit_status: 5)

defmodule StatusTest do
  use ExUnit.Case

  test "fails" do
    assert 1 == 2
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
