# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n)
  def init(n), do: {:ok, n}
end
children = [
  Supervisor.child_spec({Worker, 1}, id: :one),
  Supervisor.child_spec({Worker, 2}, id: :two),
  %{id: :sup, start: {Supervisor, :start_link, [[], [strategy: :one_for_one]]}, type: :supervisor}
]
{:ok, sup} = Supervisor.start_link(children, strategy: :one_for_one)
IO.inspect(Supervisor.count_children(sup))
for {id, pid, type, modules} <- Supervisor.which_children(sup) do
  IO.inspect({id, is_pid(pid), type, modules})
end
