ExUnit.start(seed: 0)

defmodule RegisteredTest do
  use ExUnit.Case

  ExUnit.Case.register_attribute(__MODULE__, :fixture)
  ExUnit.Case.register_attribute(__MODULE__, :fixtures, accumulate: true)
  ExUnit.Case.register_describe_attribute(__MODULE__, :group)
  ExUnit.Case.register_module_attribute(__MODULE__, :whole)

  @whole :all

  @fixture :user
  @fixtures 1
  @fixtures 2
  test "values", context do
    IO.inspect(context.registered)
  end

  test "are gone for the next", context do
    IO.inspect(context.registered)
  end

  describe "a describe" do
    @group 1
    test "has its own", context do
      IO.inspect(context.registered)
    end
  end

  test "and leaves nothing", context do
    IO.inspect(context.registered)
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
