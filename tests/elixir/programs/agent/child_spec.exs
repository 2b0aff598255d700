# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Map.delete(Agent.child_spec(fn -> 1 end), :start))
{:ok, sup} = Supervisor.start_link([{Agent, fn -> 7 end}], strategy: :one_for_one)
[{id, pid, type, modules}] = Supervisor.which_children(sup)
IO.inspect({id, type, modules})
IO.inspect(Agent.get(pid, & &1))
