ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "is stopped at the end" do
    {:ok, pid} = start_supervised({Agent, fn -> 1 end})
    assert Agent.get(pid, & &1) == 1
    on_exit(fn -> IO.inspect(Process.alive?(pid)) end)
  end

  test "the same id twice" do
    pid = start_supervised!({Agent, fn -> 1 end})
    assert {:error, {:duplicate_child_name, Agent}} = start_supervised({Agent, fn -> 2 end})
    assert Process.alive?(pid)
  end

  test "with an id" do
    start_supervised!({Agent, fn -> 1 end}, id: :one)
    start_supervised!({Agent, fn -> 2 end}, id: :two)
    assert stop_supervised(:one) == :ok
    assert stop_supervised(:one) == {:error, :not_found}
    assert stop_supervised!(:two) == :ok
  end

  test "restarts" do
    pid = start_supervised!({Agent, fn -> 1 end})
    reference = Process.monitor(pid)
    Process.exit(pid, :kill)
    assert_receive {:DOWN, ^reference, :process, ^pid, :killed}
    assert stop_supervised(Agent) == :ok
  end

  test "fails to start" do
    assert {:error, {{:EXIT, :no}, _child}} =
             start_supervised(%{id: :x, start: {Kernel, :exit, [:no]}})
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
