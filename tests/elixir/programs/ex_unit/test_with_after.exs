ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "cleans up in after" do
    assert 1 == 1
  after
    IO.puts("after the body")
  end
end
