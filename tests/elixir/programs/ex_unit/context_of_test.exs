ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  @moduletag :whole
  @moduletag level: 1

  describe "group" do
    @describetag :grouped

    @tag :single
    @tag speed: 5, level: 2
    test "tags", context do
      context = Map.drop(context, [:file])
      IO.inspect(context)
    end
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
