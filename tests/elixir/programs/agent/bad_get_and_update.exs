# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
{:ok, agent} = Agent.start_link(fn -> 0 end)
try do
  Agent.get_and_update(agent, fn n -> n end)
catch
  :exit, {reason, {GenServer, :call, _}} -> IO.inspect(reason)
end
