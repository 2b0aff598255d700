# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Continues do
  use GenServer
  def init(parent), do: {:ok, [parent], {:continue, :first}}

  def handle_continue(:first, state), do: {:noreply, [:first | state], {:continue, :second}}
  def handle_continue(:second, state), do: {:noreply, [:second | state]}
  def handle_continue({:add, x}, state), do: {:noreply, [x | state]}
  def handle_call(:get, _from, state), do: {:reply, Enum.drop(state, -1), state}
  def handle_call({:then, x}, _from, state), do: {:reply, :ok, state, {:continue, {:add, x}}}
end
{:ok, pid} = GenServer.start_link(Continues, self())
IO.inspect(GenServer.call(pid, :get))
IO.inspect(GenServer.call(pid, {:then, :third}))
IO.inspect(GenServer.call(pid, :get))
