# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Counter do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n)
  @impl true
  def init(n), do: {:ok, n}
  @impl true
  def handle_call(:value, _from, n), do: {:reply, n, n}
  @impl true
  def handle_cast({:add, m}, n), do: {:noreply, n + m}
end
{:ok, pid} = Counter.start_link(1)
IO.inspect(GenServer.cast(pid, {:add, 2}))
IO.inspect(GenServer.call(pid, :value))
