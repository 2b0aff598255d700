ExUnit.start(seed: 0)

defmodule Helper do
  def helped(value), do: {:helped, value}
end

defmodule ServerCase do
  use ExUnit.CaseTemplate

  using options do
    quote do
      alias Helper, as: H
      import ServerCase
      @name unquote(options)[:name]

      def name, do: @name
    end
  end

  def started?(context), do: Map.has_key?(context, :started)

  setup_all do
    {:ok, all: 1}
  end

  setup context do
    assert context.all == 1
    {:ok, started: true}
  end
end

defmodule PlainCase do
  use ExUnit.CaseTemplate

  setup %{started: true} do
    [plain: true]
  end
end

defmodule UsesThemTest do
  use ServerCase, async: true, name: "tree"
  use PlainCase

  setup context do
    {:ok, own: {context.all, context.plain}}
  end

  test "all setups ran in order", context do
    assert started?(context)
    assert context.own == {1, true}
    assert context.async
  end

  test "what using brings" do
    assert name() == "tree"
    assert H.helped(1) == {:helped, 1}
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
