# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link(extra, own), do: GenServer.start_link(__MODULE__, {extra, own})
  def init(state), do: {:ok, state}
end
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one, extra_arguments: [:extra])
{:ok, pid} = DynamicSupervisor.start_child(sup, {Worker, :own})
IO.inspect(:sys.get_state(pid))
