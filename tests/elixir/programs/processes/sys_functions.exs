# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, agent} = Agent.start_link(fn -> [1] end)
IO.inspect(:sys.get_state(agent))
IO.inspect(:sys.replace_state(agent, fn state -> [0 | state] end))
IO.inspect(:sys.suspend(agent))
task = Task.async(fn -> Agent.get(agent, & &1) end)
IO.inspect(Task.yield(task, 10))
IO.inspect(:sys.resume(agent))
IO.inspect(Task.await(task))
{:status, pid, {:module, module}, _} = :sys.get_status(agent)
IO.inspect({pid == agent, module})
