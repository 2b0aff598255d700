ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  @tag timeout: 50
  test "too long" do
    receive do
      :never -> :ok
    end
  end

  test "next" do
    assert true
  end
end
