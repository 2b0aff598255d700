ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  setup do
    {:ok, a: 1}
  end

  setup context do
    [b: context.a + 1]
  end

  setup :named
  setup [:first, :second]

  describe "inside" do
    setup %{b: b} do
      %{inner: b * 10}
    end

    test "sees all", %{a: a, b: b, c: c, d: d, e: e, inner: inner} do
      assert {a, b, c, d, e, inner} == {1, 2, 3, 4, 5, 20}
    end
  end

  test "outside does not", context do
    refute Map.has_key?(context, :inner)
    assert context.c == 3
  end

  defp named(_context), do: %{c: 3}
  defp first(_context), do: {:ok, %{d: 4}}
  defp second(context), do: [e: context.d + 1]
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
