ExUnit.start(seed: 0)

defmodule Talker do
  use GenServer
  def start_link(name), do: GenServer.start_link(__MODULE__, name)

  def init(name) do
    Process.flag(:trap_exit, true)
    {:ok, name}
  end

  def terminate(reason, name), do: IO.inspect({name, reason})
end

defmodule OrderTest do
  use ExUnit.Case

  test "the last started stops first, then come the callbacks" do
    for name <- [:a, :b, :c] do
      start_supervised!(%{id: name, start: {Talker, :start_link, [name]}})
    end

    on_exit(fn -> IO.puts("on_exit") end)
    IO.puts("body")
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
