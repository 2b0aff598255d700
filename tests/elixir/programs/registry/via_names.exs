# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Registry.start_link(keys: :unique, name: Names)
via = fn key -> {:via, Registry, {Names, key}} end
{:ok, agent} = Agent.start_link(fn -> 1 end, name: via.("a"))
IO.inspect(Agent.get(via.("a"), & &1))
IO.inspect(Agent.start_link(fn -> 2 end, name: via.("a")) == {:error, {:already_started, agent}})
{:ok, _} = Agent.start_link(fn -> 3 end, name: {:via, Registry, {Names, "b", :with_value}})
[{_, value}] = Registry.lookup(Names, "b")
IO.inspect(value)
IO.inspect(GenServer.whereis(via.("a")) == agent)
IO.inspect(GenServer.whereis(via.("c")))
try do
  GenServer.call(via.("c"), :hello)
catch
  :exit, reason -> IO.inspect(reason)
end
