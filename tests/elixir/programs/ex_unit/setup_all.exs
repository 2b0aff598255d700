ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  setup_all do
    IO.puts("once")
    {:ok, agent: :shared}
  end

  setup_all %{agent: agent} do
    [copy: agent]
  end

  test "first", %{agent: agent, copy: copy} do
    assert agent == copy
  end

  test "second", %{agent: agent} do
    assert agent == :shared
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
