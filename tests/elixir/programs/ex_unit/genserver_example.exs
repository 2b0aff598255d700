ExUnit.start(seed: 0)

defmodule Counter do
  use GenServer

  def start_link(start), do: GenServer.start_link(__MODULE__, start)
  def increment(pid), do: GenServer.call(pid, :increment)
  def value(pid), do: GenServer.call(pid, :value)
  def crash(pid), do: GenServer.call(pid, :crash)

  def init(start), do: {:ok, start}
  def handle_call(:increment, _from, count), do: {:reply, count + 1, count + 1}
  def handle_call(:value, _from, count), do: {:reply, count, count}
  def handle_call(:crash, _from, _count), do: raise("crash")
end

defmodule ExampleTest do
  use ExUnit.Case

  setup do
    counter = start_supervised!({Counter, 10})
    %{counter: counter}
  end

  test "counts", %{counter: counter} do
    assert Counter.increment(counter) == 11
    assert Counter.increment(counter) == 12
  end

  test "starts again for each test", %{counter: counter} do
    assert Counter.value(counter) == 10
  end

  test "crashes alone", %{counter: counter} do
    assert {{%RuntimeError{message: "crash"}, _}, {GenServer, :call, _}} =
             catch_exit(Counter.crash(counter))
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
