ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  setup do
    :something
  end

  test "never runs" do
    assert true
  end
end
