# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Named do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _from, x), do: {:reply, x, x}
end
{:ok, pid} = GenServer.start_link(Named, 1, name: :atom_name)
IO.inspect(GenServer.call(:atom_name, :get))
IO.inspect(GenServer.whereis(:atom_name) == pid)
{:error, {:already_started, other}} = GenServer.start_link(Named, 2, name: :atom_name)
IO.inspect(other == pid)
{:ok, _} = GenServer.start_link(Named, 3, name: Named)
IO.inspect(GenServer.call(Named, :get))
{:ok, global} = GenServer.start_link(Named, 4, name: {:global, :everywhere})
IO.inspect(GenServer.call({:global, :everywhere}, :get))
IO.inspect(GenServer.whereis({:global, :everywhere}) == global)
{:ok, _} = Registry.start_link(keys: :unique, name: Names)
{:ok, _} = GenServer.start_link(Named, 5, name: {:via, Registry, {Names, "key"}})
IO.inspect(GenServer.call({:via, Registry, {Names, "key"}}, :get))
IO.inspect(GenServer.whereis(:nobody))
