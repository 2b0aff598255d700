defmodule Telling do
  use GenServer

  def init(options), do: {:ok, options[:seed]}

  def handle_cast({:test_finished, test}, seed) do
    IO.puts("#{test.name} of #{inspect(test.module)}: #{inspect(elem_or_nil(test.state))}")
    {:noreply, seed}
  end

  def handle_cast({:suite_finished, times}, seed) do
    IO.puts("seed #{seed}, #{Enum.join(Enum.sort(Map.keys(times)), " ")}")
    {:noreply, seed}
  end

  def handle_cast({kind, _}, seed) when kind in [:module_started, :module_finished] do
    IO.puts(kind)
    {:noreply, seed}
  end

  def handle_cast(_event, seed), do: {:noreply, seed}

  defp elem_or_nil(nil), do: nil
  defp elem_or_nil(state), do: elem(state, 0)
end

ExUnit.start(seed: 0, formatters: [Telling], autorun: false)
ExUnit.after_suite(fn result -> IO.inspect(result, label: "after") end)

defmodule ToldTest do
  use ExUnit.Case

  test "passes" do
    assert true
  end

  @tag :skip
  test "is skipped" do
  end

  test "fails" do
    flunk("no")
  end
end

IO.inspect(ExUnit.run())
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
