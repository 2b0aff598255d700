# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link({restart, parent}), do: GenServer.start_link(__MODULE__, {restart, parent}, name: restart)
  def init({restart, parent}) do
    send(parent, {:start, restart})
    {:ok, restart}
  end
  def handle_cast(reason, state), do: {:stop, reason, state}
end
children =
  for restart <- [:permanent, :transient, :temporary] do
    Supervisor.child_spec({Worker, {restart, self()}}, id: restart, restart: restart)
  end
{:ok, sup} = Supervisor.start_link(children, strategy: :one_for_one, max_restarts: 10)
next = fn -> receive do: (message -> IO.inspect(message)) end
for _ <- 1..3, do: next.()
GenServer.cast(:permanent, :normal)
next.()
GenServer.cast(:transient, :bad)
next.()
stop = fn name ->
  ref = Process.monitor(name)
  GenServer.cast(name, :normal)
  receive do: ({:DOWN, ^ref, _, _, reason} -> IO.inspect({name, reason}))
end
stop.(:transient)
stop.(:temporary)
for {id, pid, _, _} <- Supervisor.which_children(sup), do: IO.inspect({id, if(is_pid(pid), do: :pid, else: pid)})
