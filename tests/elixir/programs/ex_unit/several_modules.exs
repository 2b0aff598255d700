ExUnit.start(seed: 0)

defmodule FirstTest do
  use ExUnit.Case

  test "fails" do
    assert :first == :last
  end
end

defmodule SecondTest do
  use ExUnit.Case

  test "fails" do
    assert :second == :last
  end
end

defmodule ThirdTest do
  use ExUnit.Case, async: true

  test "runs first" do
    assert :third == :last
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
