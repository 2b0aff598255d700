ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "map" do
    left = %{first: "some text that is long", second: [1, 2, 3], third: "another text that is long"}
    assert left == %{first: "short"}
  end

  test "lines" do
    assert "a\nb" == "a\nc"
  end

  test "structures" do
    assert Enum.to_list(1..5) == [%{name: "one two three four five", value: "six seven eight nine"}, %{name: :b}]
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
