# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
{:ok, agent} = Agent.start_link(fn -> 0 end)
try do
  Agent.get(agent, fn _ -> raise "oops" end)
catch
  :exit, {{error, _stacktrace}, {GenServer, :call, [^agent, {:get, _fun}, 5000]}} ->
    IO.inspect(error)
end
receive do
  {:EXIT, ^agent, {error, _}} -> IO.inspect(error)
end
