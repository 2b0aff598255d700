# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule App.Worker do
  use GenServer
  def start_link(argument), do: GenServer.start_link(__MODULE__, argument, name: __MODULE__)
  def init(argument), do: {:ok, argument}
end
defmodule App do
  use Application
  @impl true
  def start(_type, arguments) do
    Supervisor.start_link([{App.Worker, arguments}], strategy: :one_for_one, name: App.Supervisor)
  end
end
{:ok, pid} = App.start(:normal, [1, 2])
IO.inspect(Process.whereis(App.Supervisor) == pid)
IO.inspect(:sys.get_state(App.Worker))
IO.inspect(Application.get_env(:nothing, :key))
IO.inspect(Application.get_env(:nothing, :key, :default))
IO.inspect(Application.put_env(:mine, :key, 5))
IO.inspect(Application.get_env(:mine, :key))
IO.inspect(Application.fetch_env(:mine, :key))
IO.inspect(Application.fetch_env(:mine, :other))
