# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link({name, parent}), do: GenServer.start_link(__MODULE__, {name, parent}, name: name)
  def init({name, parent}) do
    Process.flag(:trap_exit, true)
    send(parent, {:start, name})
    {:ok, {name, parent}}
  end
  def handle_cast(:crash, state), do: {:stop, :crash, state}
  def terminate(reason, {name, parent}), do: send(parent, {:stop, name, reason})
end
children = for name <- [:a, :b, :c], do: Supervisor.child_spec({Worker, {name, self()}}, id: name)
{:ok, _} = Supervisor.start_link(children, strategy: :rest_for_one)
next = fn -> receive do: (message -> IO.inspect(message)) end
for _ <- 1..3, do: next.()
GenServer.cast(:b, :crash)
for _ <- 1..4, do: next.()
