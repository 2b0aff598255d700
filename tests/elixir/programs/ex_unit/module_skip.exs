ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  @moduletag :skip

  test "skipped" do
    assert false
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
