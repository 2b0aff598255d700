# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# An agent serves the requests of its own functions; others end it, and messages do nothing.
Process.flag(:trap_exit, true)
Logger.configure(level: :none)

{:ok, agent} = Agent.start_link(fn -> 1 end)

try do
  GenServer.call(agent, :get)
catch
  :exit, {{reason, [{module, function, arguments, _place} | _]}, {GenServer, :call, _}} ->
    IO.inspect({reason, module, function, hd(arguments)})
end

IO.inspect(Process.alive?(agent))

receive do
  {:EXIT, ^agent, {reason, _trace}} -> IO.inspect(reason)
end

{:ok, agent} = Agent.start_link(fn -> 1 end)
GenServer.cast(agent, :hello)

receive do
  {:EXIT, ^agent, {reason, [{module, function, arguments, _place} | _]}} ->
    IO.inspect({reason, module, function, arguments})
end

{:ok, agent} = Agent.start_link(fn -> 1 end)
send(agent, :hello)
IO.inspect(Agent.get(agent, & &1))
