# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
IO.inspect(Supervisor.start_link([], strategy: :nonsense))
IO.inspect(Supervisor.start_link([], strategy: :one_for_one, max_restarts: -1))
IO.inspect(Supervisor.start_link([], strategy: :one_for_one, max_seconds: 0))
same = %{id: 1, start: {Agent, :start_link, [fn -> 1 end]}}
IO.inspect(Supervisor.start_link([same, same], strategy: :one_for_one))
