# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Named do
  use GenServer
  def init(state), do: {:ok, state}
  def handle_call(:who, _from, state), do: {:reply, state, state}
end
{:ok, pid} = GenServer.start_link(Named, :local, name: Named)
IO.inspect(GenServer.call(Named, :who))
IO.inspect(GenServer.whereis(Named) == pid)
IO.inspect(GenServer.start_link(Named, :again, name: Named) == {:error, {:already_started, pid}})
{:ok, _} = GenServer.start_link(Named, :global, name: {:global, :the_name})
IO.inspect(GenServer.call({:global, :the_name}, :who))
IO.inspect(GenServer.whereis({:global, :nobody}))
IO.inspect(GenServer.call({Named, node()}, :who))
try do
  GenServer.start_link(Named, 1, name: "text")
rescue
  error -> IO.puts(Exception.message(error))
end
