# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Once do
  use Task, restart: :transient
  def start_link(parent), do: Task.start_link(__MODULE__, :run, [parent])
  def run(parent), do: send(parent, :ran_once)
end
IO.inspect(Once.child_spec(1))
{:ok, _} = Supervisor.start_link([{Once, self()}], strategy: :one_for_one)
receive do: (message -> IO.inspect(message))
