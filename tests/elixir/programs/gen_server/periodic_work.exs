# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Ticker do
  use GenServer
  def init(parent) do
    Process.send_after(self(), :tick, 5)
    {:ok, {parent, 0}}
  end
  def handle_info(:tick, {parent, n}) when n < 3 do
    send(parent, {:tick, n})
    Process.send_after(self(), :tick, 5)
    {:noreply, {parent, n + 1}}
  end
  def handle_info(:tick, {parent, n}) do
    send(parent, :finished)
    {:stop, :normal, {parent, n}}
  end
end
{:ok, _pid} = GenServer.start_link(Ticker, self())
for _ <- 1..4 do
  receive do
    message -> IO.inspect(message)
  end
end
