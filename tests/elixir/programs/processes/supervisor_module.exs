# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer, restart: :permanent
  def start_link({name, to}), do: GenServer.start_link(__MODULE__, {name, to}, name: name)
  def init({name, to}) do
    Process.flag(:trap_exit, true)
    send(to, {:started, name})
    {:ok, {name, to}}
  end
  def handle_cast(:crash, _state), do: exit(:crashed)
  def terminate(reason, {name, to}), do: send(to, {:ended, name, reason})
end
defmodule Tree do
  use Supervisor
  def start_link(to), do: Supervisor.start_link(__MODULE__, to, name: __MODULE__)
  @impl true
  def init(to) do
    children =
      for name <- [:a, :b, :c] do
        Supervisor.child_spec({Worker, {name, to}}, id: name)
      end
    Supervisor.init(children, strategy: :rest_for_one, max_restarts: 5, max_seconds: 10)
  end
end
defmodule Mail do
  def take(n), do: for(_ <- 1..n, do: (receive do m -> IO.inspect(m) after 500 -> IO.puts("nothing") end))
end
Process.flag(:trap_exit, true)
{:ok, pid} = Tree.start_link(self())
Mail.take(3)
GenServer.cast(:b, :crash)
Mail.take(4)
IO.inspect(Tree.child_spec(1))
IO.inspect(Supervisor.count_children(Tree))
Supervisor.stop(pid)
Mail.take(3)
