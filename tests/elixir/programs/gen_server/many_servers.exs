# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Cell do
  use GenServer
  def init(n), do: {:ok, n}
  def handle_call(:get, _from, n), do: {:reply, n, n}
end
pids =
  for n <- 1..1000 do
    {:ok, pid} = GenServer.start_link(Cell, n)
    pid
  end
IO.inspect(pids |> Enum.map(&GenServer.call(&1, :get)) |> Enum.sum())
