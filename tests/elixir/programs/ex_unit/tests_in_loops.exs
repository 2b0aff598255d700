ExUnit.start(seed: 0, trace: true)

defmodule LoopTest do
  use ExUnit.Case

  for strategy <- [:one_for_one, :one_for_all], limit <- [1, 2], limit > 1 or strategy == :one_for_one do
    @strategy strategy
    @tag limit: limit
    test "#{strategy} with #{limit}", %{limit: limit} do
      assert unquote(strategy) == @strategy
      assert unquote(limit) == limit
    end
  end

  describe "numbers" do
    for {name, value} <- [one: 1, two: 2] do
      test "#{name} is #{value}" do
        assert unquote(value) == unquote(Macro.escape(%{one: 1, two: 2})).unquote(name)
      end
    end

    if Version.match?(System.version(), ">= 1.0.0") do
      test "of this version", do: assert(true)
    end
  end

  Enum.each([:a, :b], fn name ->
    def unquote(name)(), do: unquote(name)
    def unquote(:"#{name}_with")(value), do: {unquote(name), value}
  end)

  name = "after #{1 + 1}"

  test name do
    assert a() == :a
    assert b_with(1) == {:b, 1}
  end

  test "with a context and one line", context, do: assert(context.test)
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
