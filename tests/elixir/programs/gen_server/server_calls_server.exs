# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Back do
  use GenServer
  def init(_), do: {:ok, nil}
  def handle_call({:double, n}, _from, state), do: {:reply, n * 2, state}
end
defmodule Front do
  use GenServer
  def init(back), do: {:ok, back}
  def handle_call({:quadruple, n}, _from, back) do
    doubled = GenServer.call(back, {:double, n})
    {:reply, GenServer.call(back, {:double, doubled}), back}
  end
end
{:ok, back} = GenServer.start_link(Back, nil)
{:ok, front} = GenServer.start_link(Front, back)
IO.inspect(GenServer.call(front, {:quadruple, 5}))
