# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
defmodule Worker do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n)
  def init(:fail), do: {:stop, :cannot}
  def init(n) do
    Process.flag(:trap_exit, true)
    IO.puts("start #{n}")
    {:ok, n}
  end
  def terminate(reason, n), do: IO.puts("stop #{n} #{inspect(reason)}")
end
children = for n <- [1, 2, :fail, 3], do: Supervisor.child_spec({Worker, n}, id: n)
IO.inspect(Supervisor.start_link(children, strategy: :one_for_one))
