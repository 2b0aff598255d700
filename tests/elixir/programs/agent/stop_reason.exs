# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, agent} = Agent.start(fn -> 0 end)
ref = Process.monitor(agent)
IO.inspect(Agent.stop(agent, :shutdown))
receive do
  {:DOWN, ^ref, _, _, reason} -> IO.inspect(reason)
end
try do
  Agent.get(agent, & &1)
catch
  :exit, {reason, _} -> IO.inspect(reason)
end
