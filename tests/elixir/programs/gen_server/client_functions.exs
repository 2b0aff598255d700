# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Stack do
  use GenServer
  def start_link(items) when is_list(items), do: GenServer.start_link(__MODULE__, items, name: __MODULE__)
  def push(item), do: GenServer.cast(__MODULE__, {:push, item})
  def pop, do: GenServer.call(__MODULE__, :pop)
  @impl GenServer
  def init(items), do: {:ok, items}
  @impl GenServer
  def handle_call(:pop, _from, [head | tail]), do: {:reply, {:ok, head}, tail}
  def handle_call(:pop, _from, []), do: {:reply, :empty, []}
  @impl GenServer
  def handle_cast({:push, item}, items), do: {:noreply, [item | items]}
end
{:ok, _} = Stack.start_link([:hello])
Stack.push(:world)
for _ <- 1..3, do: IO.inspect(Stack.pop())
