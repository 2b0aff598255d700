# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, pid} = Supervisor.start_link([], strategy: :one_for_one, name: TheSup)
IO.inspect(Supervisor.start_link([], strategy: :one_for_one, name: TheSup) == {:error, {:already_started, pid}})
IO.inspect(Supervisor.which_children(TheSup))
try do
  Supervisor.which_children(:nobody)
catch
  :exit, reason -> IO.inspect(reason)
end
