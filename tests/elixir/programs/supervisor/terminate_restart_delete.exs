# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n)
  def init(n), do: {:ok, n}
end
{:ok, sup} = Supervisor.start_link([{Worker, 1}], strategy: :one_for_one)
IO.inspect(Supervisor.restart_child(sup, Worker))
IO.inspect(Supervisor.delete_child(sup, Worker))
IO.inspect(Supervisor.terminate_child(sup, Worker))
IO.inspect(Supervisor.which_children(sup))
IO.inspect(match?({:ok, _}, Supervisor.restart_child(sup, Worker)))
IO.inspect(Supervisor.terminate_child(sup, Worker))
IO.inspect(Supervisor.delete_child(sup, Worker))
IO.inspect(Supervisor.delete_child(sup, Worker))
IO.inspect(Supervisor.terminate_child(sup, :nobody))
IO.inspect(Supervisor.restart_child(sup, :nobody))
