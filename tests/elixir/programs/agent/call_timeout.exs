# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, agent} = Agent.start(fn -> 0 end)
try do
  Agent.get(agent, fn _ -> Process.sleep(200) end, 10)
catch
  :exit, {reason, {GenServer, :call, [_, _, timeout]}} -> IO.inspect({reason, timeout})
end
