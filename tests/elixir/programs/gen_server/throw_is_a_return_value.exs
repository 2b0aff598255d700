# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Throws do
  use GenServer
  def init(state), do: {:ok, state}
  def handle_call(:thrown, _from, state), do: throw({:reply, :caught, state + 1})
  def handle_call(:get, _from, state), do: {:reply, state, state}
end
{:ok, pid} = GenServer.start_link(Throws, 1)
IO.inspect(GenServer.call(pid, :thrown))
IO.inspect(GenServer.call(pid, :get))
