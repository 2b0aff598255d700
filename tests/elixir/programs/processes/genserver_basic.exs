# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Stack do
  use GenServer

  def start_link(items), do: GenServer.start_link(__MODULE__, items)
  def push(pid, item), do: GenServer.cast(pid, {:push, item})
  def pop(pid), do: GenServer.call(pid, :pop)

  @impl true
  def init(items), do: {:ok, items}

  @impl true
  def handle_call(:pop, _from, [head | tail]), do: {:reply, head, tail}
  def handle_call(:pop, _from, []), do: {:reply, nil, []}

  @impl true
  def handle_cast({:push, item}, items), do: {:noreply, [item | items]}
end

{:ok, pid} = Stack.start_link([:first])
Stack.push(pid, :second)
IO.inspect(Stack.pop(pid))
IO.inspect(Stack.pop(pid))
IO.inspect(Stack.pop(pid))
IO.inspect(:sys.get_state(pid))
IO.inspect(GenServer.stop(pid))
IO.inspect(Process.alive?(pid))
