# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Sup do
  def start_link, do: :supervisor.start_link({:local, :erlang_sup}, __MODULE__, [])
  def init([]) do
    child = %{id: :agent, start: {Agent, :start_link, [fn -> 1 end]}}
    {:ok, {%{strategy: :one_for_one, intensity: 1, period: 5}, [child]}}
  end
end
{:ok, _pid} = Sup.start_link()
[{:agent, pid, :worker, [Agent]}] = :supervisor.which_children(:erlang_sup)
IO.inspect(Agent.get(pid, & &1))
IO.inspect(:supervisor.count_children(:erlang_sup))
IO.inspect(:supervisor.terminate_child(:erlang_sup, :agent))
IO.inspect(:supervisor.delete_child(:erlang_sup, :agent))
