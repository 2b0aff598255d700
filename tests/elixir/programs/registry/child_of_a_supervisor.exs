# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Supervisor.start_link([{Registry, keys: :unique, name: Kids}], strategy: :one_for_one)
{:ok, pid} = Agent.start_link(fn -> :hi end, name: {:via, Registry, {Kids, 1}})
IO.inspect(Registry.lookup(Kids, 1) == [{pid, nil}])
Agent.stop(pid)
IO.inspect(GenServer.whereis({:via, Registry, {Kids, 1}}))
