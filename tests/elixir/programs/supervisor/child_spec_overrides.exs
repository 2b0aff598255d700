# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def init(n), do: {:ok, n}
end
IO.inspect(Supervisor.child_spec(Worker, []))
IO.inspect(Supervisor.child_spec({Worker, 1}, id: :other, restart: :temporary, shutdown: :brutal_kill))
IO.inspect(Supervisor.child_spec(%{id: 1, start: {Worker, :start_link, []}}, type: :supervisor, modules: [Worker]))
try do
  Supervisor.child_spec(Worker, nonsense: 1)
rescue
  error -> IO.puts(Exception.message(error))
end
